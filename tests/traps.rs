//! What shares a name, a maker or a use and is not the same: nothing of it may be implied. And what its use does show.

use preplint::lexicon::Technologies;

/// The first does not show the second.
const TRAPS: &str = "
    azure-devops azure | azure-pipelines azure | power-apps azure | power-automate azure | sharepoint azure
    microsoft-365 azure | entra-id azure | azure-openai openai-api | active-directory entra-id | entra-id active-directory
    javascript java | typescript java | java javascript | nodejs java | angular angularjs | angularjs angular
    react react-native | vue react | jquery react | electron react | csharp c | cpp c | c cpp | objective-c c | rust c
    fsharp csharp | vb-net csharp | vba vb-net | visual-basic vb-net | octave matlab | matlab simulink | r rstudio
    containers kubernetes | docker kubernetes | docker-compose kubernetes | docker-swarm kubernetes
    container-orchestration kubernetes | helm terraform | ansible terraform | prometheus grafana | grafana prometheus
    nagios prometheus | elk splunk | elasticsearch splunk | envoy istio | istio linkerd | git github | git gitlab
    github-copilot github | gitlab gitlab-ci | github-actions gitlab-ci | subversion git | jira confluence | confluence jira
    mysql mariadb | mariadb mysql | postgresql mysql | sql postgresql | nosql mongodb | redis mongodb | kafka rabbitmq
    message-queues kafka | spark hadoop | hadoop spark | airflow spark | dbt snowflake | snowflake aws | databricks azure
    azure-databricks aws | oracle-cloud oracle-database | oracle-database oracle-cloud | sass sas-viya | sas-viya sass
    excel google-sheets | google-sheets excel | power-bi excel | tableau power-bi | looker looker-studio
    looker-studio looker | amazon-marketplace aws | s3 amazon-marketplace | google-ads google-analytics
    google-analytics google-ads | google-tag-manager google-analytics | cloud aws | cloud azure | cloud gcp | openshift aws
    serverless aws-lambda | firebase gcp | heroku aws | cloudflare aws | linux ubuntu | unix linux | bash linux
    windows windows-server | powershell windows-server | spring spring-boot | hibernate spring | kotlin android | swift ios
    dart flutter | xamarin react-native | selenium cypress | cypress selenium | scrum kanban | kanban scrum | agile scrum
    iec-61508 iso-26262 | iec-61508 iec-62304 | iso-9001 iso-27001 | iso-27001 soc-2 | gdpr hipaa | gmp good-clinical-practice
    can-bus canopen | plc tia-portal | autocad revit | solidworks catia | die-casting injection-moulding
    photoshop illustrator | illustrator photoshop | after-effects premiere-pro | figma sketch | sap sap-pp | sap-pp sap-mm
    salesforce pardot | zendesk intercom | graphql rest | rest graphql | html css | css html | python django | django flask
    tensorflow pytorch | keras pytorch | machine-learning deep-learning | machine-learning python | oauth openid-connect
    embedded-systems rtos | rtos freertos | freertos zephyr-rtos | yocto buildroot | linux embedded-linux | oscp cissp
    moodle canvas-lms | westlaw lexisnexis | ifrs us-gaap | shopify shopware | mailchimp cleverreach
";

/// The first shows the second.
const SHOWN: &str = "
    aks kubernetes | eks aws | gke gcp | csharp dotnet | nextjs react | express nodejs | pyspark python | brms r
    canopen can-bus | tia-portal plc | ga4 google-analytics | yocto embedded-linux | playwright browser-testing
    sap-pp sap | shopware shop-system | klaviyo newsletter-tools | t-sql sql | spring-boot java | angularjs javascript
";

fn pairs(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    list.split(['|', '\n']).filter_map(|pair| pair.trim().split_once(' '))
}

#[test]
fn no_trap_falls() {
    let list = Technologies::embedded();
    for (a, b) in pairs(TRAPS) {
        let (Some(first), Some(_)) = (list.get(a), list.get(b)) else { panic!("{a} and {b} are entries") };
        assert!(!list.implied(first.key).contains(&b), "{a} does not show {b}");
    }
}

#[test]
fn the_specific_shows_the_general() {
    let list = Technologies::embedded();
    for (a, b) in pairs(SHOWN) {
        let Some(first) = list.get(a).or(list.named(a)) else { panic!("{a} is an entry") };
        assert!(list.implied(first.key).contains(&b), "{a} shows {b}");
    }
}
