//! What one run of a program takes.

use std::{
    process::{Command, Stdio},
    time::Instant,
};

/// Seconds of all cores, seconds that passed, megabytes at most.
pub struct Use {
    pub cpu: f64,
    #[allow(dead_code)] // Not every bench asks for it.
    pub wall: f64,
    pub memory: f64,
}

/// Runs it to its end without its output; `worst` is the highest exit code that is no failure.
#[allow(clippy::zombie_processes)] // wait4 takes it.
pub fn run(command: &mut Command, worst: i32) -> Use {
    let start = Instant::now();
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program");
    let mut status = 0;
    // SAFETY: plain numbers, for which zeros are a value; the pointers live through the call.
    let usage = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        libc::wait4(child.id() as libc::pid_t, &mut status, 0, &mut usage);
        usage
    };
    assert!(libc::WIFEXITED(status) && libc::WEXITSTATUS(status) <= worst, "{command:?} fails");
    let seconds = |t: libc::timeval| t.tv_sec as f64 + t.tv_usec as f64 / 1e6;
    Use {
        cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime),
        wall: start.elapsed().as_secs_f64(),
        memory: usage.ru_maxrss as f64 / 1024.0,
    }
}
