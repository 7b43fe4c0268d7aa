//! HTML tags as they occur in Markdown: what each does to the text around it.

/// What a tag means for the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    Break,
    /// Text on both sides of it belongs to different blocks.
    Block,
    Heading(u8),
    List {
        ordered: bool,
    },
    Item,
    Quote,
    Table,
    Row,
    Cell,
    /// What is inside is no text.
    Raw(&'static str),
    Strong,
    Emphasis,
    Strikethrough,
    Code,
    Link,
    Inline,
}

/// One tag, without the comments and declarations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct HtmlTag<'a> {
    pub element: Element,
    pub closing: bool,
    /// Everything behind the name.
    attributes: &'a str,
}

impl<'a> HtmlTag<'a> {
    /// Reads `<b>`, `</b>`, `<br/>`; `None` for what is no tag of HTML, such as `<your name>`.
    pub fn parse(tag: &'a str) -> Option<Self> {
        let inner = tag.strip_prefix('<')?.strip_suffix('>')?;
        let closing = inner.starts_with('/');
        let inner = inner.strip_prefix('/').unwrap_or(inner);
        let len = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
        let (name, attributes) = inner.split_at(len);
        let attributes = attributes.trim_end_matches('/').trim();
        let element = element(&name.to_ascii_lowercase())?;
        Some(Self { element, closing, attributes })
    }

    /// The address of a link.
    pub fn href(&self) -> Option<&'a str> {
        let at = self.attributes.find("href=")?;
        let value = &self.attributes[at + "href=".len()..];
        match value.chars().next()? {
            quote @ ('"' | '\'') => value[1..].split(quote).next(),
            _ => value.split_whitespace().next(),
        }
    }
}

fn element(name: &str) -> Option<Element> {
    Some(match name {
        "br" => Element::Break,
        "h1" => Element::Heading(1),
        "h2" => Element::Heading(2),
        "h3" => Element::Heading(3),
        "h4" => Element::Heading(4),
        "h5" => Element::Heading(5),
        "h6" => Element::Heading(6),
        "ul" | "menu" => Element::List { ordered: false },
        "ol" => Element::List { ordered: true },
        "li" => Element::Item,
        "blockquote" => Element::Quote,
        "table" => Element::Table,
        "tr" => Element::Row,
        "td" | "th" => Element::Cell,
        "script" => Element::Raw("script"),
        "style" => Element::Raw("style"),
        "title" => Element::Raw("title"),
        "svg" => Element::Raw("svg"),
        "b" | "strong" => Element::Strong,
        "i" | "em" | "cite" | "dfn" => Element::Emphasis,
        "s" | "del" | "strike" => Element::Strikethrough,
        "code" | "kbd" | "samp" | "tt" => Element::Code,
        "a" => Element::Link,
        "address" | "article" | "aside" | "body" | "caption" | "center" | "dd" | "details" | "dialog" | "dir"
        | "div" | "dl" | "dt" | "fieldset" | "figcaption" | "figure" | "footer" | "form" | "head" | "header" | "hr"
        | "html" | "legend" | "main" | "nav" | "noscript" | "optgroup" | "p" | "pre" | "search" | "section"
        | "summary" | "tbody" | "tfoot" | "thead" => Element::Block,
        "abbr" | "acronym" | "area" | "audio" | "base" | "bdi" | "bdo" | "big" | "button" | "canvas" | "col"
        | "colgroup" | "data" | "embed" | "font" | "iframe" | "img" | "input" | "ins" | "label" | "link" | "map"
        | "mark" | "meta" | "meter" | "object" | "option" | "output" | "param" | "picture" | "progress" | "q"
        | "rp" | "rt" | "ruby" | "select" | "small" | "source" | "span" | "sub" | "sup" | "template" | "textarea"
        | "time" | "track" | "u" | "var" | "video" | "wbr" => Element::Inline,
        _ => return None,
    })
}

/// What stands in a comment: `<!-- … -->`.
pub(super) fn comment(tag: &str) -> Option<&str> {
    let inner = tag.trim_end().strip_prefix("<!--")?;
    Some(inner.strip_suffix("-->").unwrap_or(inner))
}

/// The character that an entity stands for, for the entities that documents hold: `&amp;`, `&#8211;`.
pub(super) fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return code.ok().and_then(char::from_u32).filter(|c| *c != '\0');
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" | "ensp" | "emsp" | "thinsp" => ' ',
        "shy" => '\u{ad}',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" | "rsquo" => '\'',
        "ldquo" | "rdquo" => '"',
        "hellip" => '…',
        "bull" => '•',
        "middot" => '·',
        "copy" => '©',
        "reg" => '®',
        "trade" => '™',
        "euro" => '€',
        "pound" => '£',
        "yen" => '¥',
        "times" => '×',
        "eacute" => 'é',
        "egrave" => 'è',
        "agrave" => 'à',
        "aacute" => 'á',
        "iacute" => 'í',
        "oacute" => 'ó',
        "uacute" => 'ú',
        "ntilde" => 'ñ',
        "ccedil" => 'ç',
        "auml" => 'ä',
        "ouml" => 'ö',
        "uuml" => 'ü',
        "szlig" => 'ß',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_told_from_template_text() {
        let element = |tag| HtmlTag::parse(tag).map(|t| (t.element, t.closing));
        assert_eq!(element("<br/>"), Some((Element::Break, false)));
        assert_eq!(element("</LI>"), Some((Element::Item, true)));
        assert_eq!(element("<span style=\"color:red\">"), Some((Element::Inline, false)));
        assert_eq!(element("<your name>"), None);
        assert_eq!(element("<job description>"), None);
        assert_eq!(element("<>"), None);
    }

    #[test]
    fn links_and_entities() {
        let href = |tag| HtmlTag::parse(tag).and_then(|t| t.href());
        assert_eq!(href("<a class=x href=\"https://example.org\">"), Some("https://example.org"));
        assert_eq!(href("<a href=x>"), Some("x"));
        assert_eq!(href("<a name=x>"), None);
        assert_eq!(entity("#8211"), Some('–'));
        assert_eq!(entity("#x2013"), Some('–'));
        assert_eq!(entity("nonsense"), None);
        assert_eq!(comment("<!-- x -->\n"), Some(" x "));
    }
}
