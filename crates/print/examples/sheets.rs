//! Every layout with invented text, short and long, drawn to a folder to look at:
//! `cargo run -p genlyd-print --example sheets FOLDER [WORD_IN_NAME]`.
#![expect(clippy::print_stdout, reason = "a program for a person at a terminal")]

#[path = "sheets/samples.rs"]
mod samples;

use std::error::Error;
use std::path::PathBuf;

use genlyd_print::{Press, Profile, checks};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("name a folder to draw to")?);
    let wanted = arguments.next().unwrap_or_default();
    std::fs::create_dir_all(&folder)?;
    let press = Press::new()?;
    let imprint = samples::imprint();
    for (name, sheet) in samples::all()? {
        if !name.contains(&wanted) {
            continue;
        }
        let first = press.preview(&sheet, &imprint, 1000, 1, false)?;
        std::fs::write(folder.join(format!("{name}.png")), &first.png)?;
        for page in 2..=first.pages {
            let picture = press.preview(&sheet, &imprint, 1000, page, false)?;
            std::fs::write(folder.join(format!("{name}-{page}.png")), &picture.png)?;
        }
        let fit = &first.fit;
        println!(
            "{name}: {} words, {:.1} pt, {} columns, {} lines of {:.0}, {} sheets, fits {}, title {:?}, quote {:?}, dpi {:?}",
            fit.words,
            fit.body_points,
            fit.columns,
            fit.lines,
            fit.line_characters,
            fit.sheets,
            fit.fits,
            fit.title_points,
            fit.quote_points,
            fit.picture_dpi.map(f64::round),
        );
        for check in checks::checks(&sheet, fit)
            .iter()
            .filter(|check| check.level > checks::Level::Fine)
        {
            println!("    {:?} {:?} {:?}", check.level, check.kind, check.figures);
        }
        for profile in Profile::ALL {
            let printed = press.pdf(&sheet, profile, &imprint)?;
            std::fs::write(
                folder.join(format!("{name}-{}.pdf", profile.name())),
                printed.pdf,
            )?;
        }
    }
    Ok(())
}
