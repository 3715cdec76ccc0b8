//! Checks of the house: the ladder of crates, the names in ARCHITECTURE.md, templates and words.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if name != "target" && name != "node_modules" && !name.starts_with('.') {
                found.extend(files(&path, ending));
            }
        } else if name.ends_with(ending) {
            found.push(path);
        }
    }
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

/// The ladder, lowest first. Crates on the same rung stand beside each other.
const LADDER: &[&[&str]] = &[
    &["genlyd-text"],
    &["genlyd-domain"],
    &["genlyd-store"],
    &["genlyd-search", "genlyd-print", "genlyd-exchange"],
    &["genlyd-web"],
    &["genlyd"],
    &["genlyd-tests"],
];

#[test]
fn crates_use_only_what_stands_below_them() {
    let metadata = cargo_metadata::MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .no_deps()
        .other_options(vec!["--offline".to_owned()])
        .exec()
        .unwrap();
    let rung = |name: &str| LADDER.iter().position(|rung| rung.contains(&name));
    let mut seen = BTreeSet::new();
    for package in &metadata.packages {
        let own =
            rung(&package.name).unwrap_or_else(|| panic!("{} stands on no rung", package.name));
        seen.insert(package.name.to_string());
        for dependency in &package.dependencies {
            if let Some(other) = rung(&dependency.name) {
                assert!(other < own, "{} uses {}", package.name, dependency.name);
            }
        }
    }
    let listed: BTreeSet<String> = LADDER
        .iter()
        .flat_map(|rung| rung.iter())
        .map(|name| (*name).to_owned())
        .collect();
    assert_eq!(seen, listed);
}

#[test]
fn every_dependency_says_what_it_is_for() {
    let manifest = read(&root().join("Cargo.toml"));
    let section = manifest.split("[workspace.dependencies]").nth(1).unwrap();
    let section = section.split("\n[workspace.lints").next().unwrap();
    for line in section
        .lines()
        .filter(|line| line.contains(" = ") && !line.starts_with("genlyd-"))
    {
        assert!(line.contains("# "), "{line}");
    }
}

#[test]
fn paths_and_names_in_architecture_exist() {
    let text = read(&root().join("ARCHITECTURE.md"));
    let sources: String = files(&root().join("crates"), ".rs")
        .iter()
        .chain(&files(&root().join("tests"), ".rs"))
        .map(|path| read(path))
        .collect();
    let code = Regex::new("`([^`]+)`").unwrap();
    for found in code.captures_iter(&text) {
        let name = &found[1];
        if name.contains('/')
            && !name.contains(' ')
            && !name.starts_with('/')
            && !name.contains("::")
        {
            let path = name
                .trim_end_matches('/')
                .trim_end_matches("*.md")
                .trim_end_matches("*.typ");
            assert!(root().join(path).exists(), "ARCHITECTURE.md names {name}");
        } else if name.chars().next().is_some_and(char::is_uppercase)
            && name.chars().all(char::is_alphanumeric)
        {
            assert!(
                Regex::new(&format!(r"(struct|enum|trait|type) {name}\b"))
                    .unwrap()
                    .is_match(&sources)
                    || ["README", "ARCHITECTURE"].contains(&name),
                "ARCHITECTURE.md names the type {name}"
            );
        }
    }
}

#[test]
fn every_source_file_opens_with_what_it_is() {
    for path in files(&root().join("crates"), ".rs")
        .into_iter()
        .chain(files(&root().join("tests"), ".rs"))
    {
        assert!(read(&path).starts_with("//!"), "{}", path.display());
        assert!(!path.ends_with("mod.rs"), "{}", path.display());
    }
}

#[test]
fn every_page_hangs_in_the_gallery_of_samples() {
    let gallery = read(&root().join("crates/web/src/samples.rs"));
    let page = Regex::new(r"impl Page for (\w+)").unwrap();
    for path in files(&root().join("crates/web/src"), ".rs") {
        for found in page.captures_iter(&read(&path)) {
            let name = &found[1];
            assert!(
                Regex::new(&format!(r"hang::<[\w:]*\b{name}>"))
                    .unwrap()
                    .is_match(&gallery),
                "{name} of {} has no samples in the gallery",
                path.display()
            );
        }
    }
}

#[test]
fn every_template_belongs_to_a_page() {
    let sources: String = files(&root().join("crates/web/src"), ".rs")
        .iter()
        .map(|path| read(path))
        .collect();
    let pages = root().join("templates/pages");
    for path in files(&pages, ".html") {
        let name = path.strip_prefix(&pages).unwrap().with_extension("");
        let name = name.to_string_lossy().replace('\\', "/");
        assert!(
            sources.contains(&format!("TEMPLATE: &'static str = \"{name}\""))
                || read_all_templates()
                    .values()
                    .any(|text| text.contains(&format!("pages/{name}.html"))),
            "{name} is filled by no page"
        );
    }
}

#[test]
fn templates_carry_no_inline_scripts_or_styles_and_mark_little_as_safe() {
    let inline = Regex::new(r#"<script>|\son[a-z]+=""#).unwrap();
    let marked = Regex::new(r"([\w.]+) ?\| ?safe").unwrap();
    let mut safe = Vec::new();
    for (path, text) in read_all_templates() {
        assert!(!text.contains(" style=\""), "{path}");
        assert!(!text.contains("<style"), "{path}");
        assert!(!inline.is_match(&text), "{path}");
        for found in marked.captures_iter(&text) {
            // Only what the one maker of safe HTML gave, which pages hold in fields named for it.
            assert!(
                found[1].ends_with("html"),
                "{path} marks {} as safe",
                &found[1]
            );
            safe.push(path.clone());
        }
    }
    assert!(safe.len() <= 8, "{safe:?}");
}

#[test]
fn only_urls_writes_paths() {
    let path_literal =
        Regex::new(r#""/(projects|sessions|invitations|account|assets)[/"]"#).unwrap();
    for path in files(&root().join("crates/web/src"), ".rs") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let is_of_urls = path.parent().is_some_and(|folder| folder.ends_with("urls"));
        if ["urls.rs", "routes.rs"].contains(&name.as_str()) || is_of_urls {
            continue;
        }
        let text = read(&path);
        let before_samples = text.split("fn samples()").next().unwrap();
        let code = before_samples.split("#[cfg(test)]").next().unwrap();
        assert!(
            !path_literal.is_match(code),
            "{} writes a path",
            path.display()
        );
    }
    let written = Regex::new(r#"(href|action)="/"#).unwrap();
    for (path, text) in read_all_templates() {
        assert!(!written.is_match(&text), "{path} writes a path");
    }
}

#[test]
fn domain_and_text_do_no_io_and_do_not_tell_the_time() {
    for folder in ["crates/domain/src", "crates/text/src"] {
        for path in files(&root().join(folder), ".rs") {
            let text = read(&path);
            for forbidden in [
                "std::fs",
                "std::net",
                "std::env",
                "SystemTime",
                "Timestamp::now",
                "Zoned::now",
                "getrandom",
            ] {
                assert!(
                    !text.contains(forbidden),
                    "{} uses {forbidden}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn nothing_in_the_browser_asks_another_host() {
    for ending in [".js", ".css", ".html", ".svg"] {
        for path in files(&root().join("templates"), ending) {
            let text = read(&path)
                .replace("http://www.w3.org/", "")
                .replace("https://www.w3.org/", "");
            assert!(
                !text.contains("://"),
                "{} names another host",
                path.display()
            );
        }
    }
}

fn read_all_templates() -> BTreeMap<String, String> {
    files(&root().join("templates"), ".html")
        .into_iter()
        .map(|path| (path.display().to_string(), read(&path)))
        .collect()
}
