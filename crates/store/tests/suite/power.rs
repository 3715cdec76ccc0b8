//! The power is cut under a writing process: a disk in a file is copied as it stands, so that everything that was not
//! synced is lost, and the copy is started from.
//!
//! It needs Linux, root and a free loop device, and says so where it has none.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::chance::Chance;
use crate::kills::{Told, check, kill_after, start};

/// A file system in a file, mounted for as long as this lives.
struct Disk {
    image: PathBuf,
    mounted_at: PathBuf,
}

fn run(program: &str, arguments: &[&str]) -> bool {
    let status = Command::new(program).args(arguments).status();
    status.is_ok_and(|status| status.success())
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

impl Disk {
    /// `None` where nobody may make one.
    fn new(folder: &Path) -> Option<Disk> {
        let disk = Disk {
            image: folder.join("disk"),
            mounted_at: folder.join("mounted"),
        };
        fs::File::create(&disk.image)
            .unwrap()
            .set_len(2 << 30)
            .unwrap();
        fs::create_dir(&disk.mounted_at).unwrap();
        let is_made = run("mkfs.ext4", &["-q", "-F", text(&disk.image)]) && disk.mount();
        is_made.then_some(disk)
    }

    /// The file system hands nothing to the disk of its own accord, so that what is not synced is lost.
    fn mount(&self) -> bool {
        let options = [
            "-o",
            "loop,commit=900",
            text(&self.image),
            text(&self.mounted_at),
        ];
        run("mount", &options)
    }

    /// Cuts the power: what the disk was given so far is all there is afterwards.
    fn cut(&self) {
        let after = self.image.with_extension("after");
        assert!(run(
            "cp",
            &["--sparse=always", text(&self.image), text(&after)]
        ));
        assert!(run("umount", &[text(&self.mounted_at)]));
        fs::rename(after, &self.image).unwrap();
        assert!(self.mount());
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        run("umount", &[text(&self.mounted_at)]);
    }
}

#[test]
#[ignore = "takes minutes, root and a loop device; see the first lines of this suite for the command"]
fn what_was_told_is_kept_through_forty_power_cuts() {
    let folder = tempfile::tempdir().unwrap();
    let Some(disk) = Disk::new(folder.path()) else {
        eprintln!("no power was cut: this machine gives no loop device to this user");
        return;
    };
    let data = disk.mounted_at.join("data");
    let mut chance = Chance::new(6);
    let mut told = Told::new();
    let mut checked = 0;
    for cycle in 0..40 {
        let mut child = start(
            &data,
            if cycle % 2 == 0 { 4 } else { 16 },
            1 + cycle * 1_000_000,
        );
        told.extend(kill_after(
            &mut child,
            chance.below(150),
            chance.below(2_000_000),
        ));
        let canary = disk.mounted_at.join("canary");
        fs::write(&canary, "never synced").unwrap();

        disk.cut();

        assert!(
            !canary.exists(),
            "the power was not cut: what was not synced is there"
        );
        if data.join("running").exists() {
            fs::write(data.join("running"), "another start of the machine").unwrap();
        }
        checked = check(&data, &told, checked);
    }
    assert!(told.len() > 400, "only {} writes were told", told.len());
}
