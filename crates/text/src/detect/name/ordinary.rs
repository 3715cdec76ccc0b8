//! Words that have a capital now and then, and are no names.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::danish::is_month;
use crate::language::Language;

/// Words in lower case.
type Words = HashSet<&'static str>;

fn words(text: &'static str) -> Words {
    text.split_ascii_whitespace().collect()
}

/// Small words that open sentences or address somebody politely. They are never part of a name.
static SMALL_WORDS: LazyLock<Words> = LazyLock::new(|| {
    words(
        "ad af aldrig alle allerede alligevel alt altid altså at bag bagefter begge blandt både da de dem den dengang \
    denne der deraf derefter deres derfor derpå dertil derude det dette dig din dine disse dit dog du efter \
    efterhånden eller ellers en end endelig endnu er et for foran fordi forleden fra fem fire først før gennem hallo \
    ham han har havde hej hele heller hende hendes her herefter hos hun hva hvad hvem hver hverken hvert hvilken \
    hvilket hvis hvor hvordan hvorfor hvornår i ifølge igen ikke imens imod ind inden indtil ingen ingenting intet \
    ja javel jeg jer jeres jo kan kun kunne lige ligesom man mange med mellem men mens mest mig min mine mit mod \
    måske naturligvis ned nej ni nogen nogle nok nu når o.k og også ok okay om op otte over pludselig på samme samt \
    samtidig selv selvfølgelig selvom seks ser siden sig sin sit skal skulle sikke snart som syv så sådan således ti \
    til tilsidst to tre trods uden ude under undtagen var ved velkommen vi vil ville vor vore vores værsgo øh åh ca \
    evt fx kl nr tlf ps pga mht ift iflg jf ang vedr obs tak undskyld goddag farvel godmorgen godnat hm nå",
    )
});

/// The same for English.
static ENGLISH_SMALL_WORDS: LazyLock<Words> = LazyLock::new(|| {
    words(
        "a about after again all also although always an and another any are as at because before but by can could did do \
    does each every everyone finally first for from get go had has have he her here hers him his how however i i'd \
    i'll i'm i've i’d i’ll i’m i’ve if in is it it's it’s its just last let many may maybe me more most my never \
    next no not nothing now of off often oh ok okay on once one only or our out over people perhaps please she \
    should since so some someone sometimes soon still such suddenly thank thanks that the their them then there \
    these they this those three to today too two under until up us very was we we're we’re well were what when where \
    which while who why will with would yes yet you your",
    )
});

/// Days, feasts, powers above, and what a letter begins with.
static NO_NAMES: LazyLock<Words> = LazyLock::new(|| {
    words(
        "mandag tirsdag onsdag torsdag fredag lørdag søndag jul julen julaften juleaften nytår nytårsaften påske påsken \
    pinse pinsen skærtorsdag langfredag fastelavn sankthans halloween ramadan eid gud guds herren herre herregud \
    jesus kristus allah fanden satan djævelen himlen biblen bibelen koranen internettet internet google facebook \
    messenger youtube netflix instagram whatsapp zoom teams sms covid corona danmark kære hilsen klokken jordemoder \
    sundhedsplejerske kapitel afsnit side figur tabel bilag reg regnr konto kontonr apgar downs aspergers alzheimers \
    parkinsons panodil pamol bluey netto føtex",
    )
});

/// The same for English, with months.
static ENGLISH_NO_NAMES: LazyLock<Words> = LazyLock::new(|| {
    words(
        "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays \
    sundays january february march april june july august september october november december christmas easter god \
    danish english german swedish norwegian french polish ukrainian arabic turkish european american danes dane \
    internet google facebook denmark dear",
    )
});

/// What stands before a name and is none: "fru Holm", "Moster Inge".
static TITLES: LazyLock<Words> = LazyLock::new(|| {
    words(
        "hr fru frk frøken dr doktor prof professor lektor pastor provst præst biskop kong kongen dronning dronningen \
    prins prinsesse kronprins kronprinsesse kejser pave general kaptajn major minister statsminister direktør \
    advokat læge mor far mormor morfar farmor farfar bedstemor bedstefar bedste oldemor oldefar moster faster onkel \
    tante søster bror mister mr mrs ms miss sir lord lady madam mum mom dad grandma grandpa aunt uncle doctor",
    )
});

/// Peoples and languages, without their endings.
static PEOPLES: LazyLock<Words> = LazyLock::new(|| {
    words(
        "afghansk albansk amerikansk arabisk bornholmsk bosnisk britisk dansk engelsk europæisk finsk fransk fynsk færøsk \
    græsk grønlandsk hollandsk indisk iransk irakisk irsk islandsk italiensk japansk jysk kinesisk kristen kristn \
    kurdisk københavnsk latin muslim nordisk norsk pakistansk polsk portugisisk rumænsk russisk sjællandsk skotsk \
    somalisk spansk svensk syrisk thailandsk tjekkisk tyrkisk tysk ukrainsk ungarsk vietnamesisk østrigsk katolsk \
    jødisk protestantisk serbisk kroatisk danskere dansker tysker svensker nordmand nordmænd finne englænder \
    amerikaner russer bornholmer københavner grønlænder islænding italiener polak syrer ukrainer kineser jyde \
    fynbo sjællænder europæer hollænder araber kurder afghaner iraner iraker somalier jøde katolik serber kroat \
    albaner",
    )
});

/// Everyday words that open a sentence as a name more often than as themselves.
static RATHER_NAMES: LazyLock<Words> = LazyLock::new(|| {
    words("per bo bent kim lone tove lis bodil ask lise eva erik ole tom bjørn jens maja liva alba")
});

/// Everyday words that children are called, though the lexicon has none of them as a name.
static CHILDREN: LazyLock<Words> = LazyLock::new(|| {
    words(
        "liv storm rose sol sky lærke viola saga ask eg falk ravn ulv bjørn sten dag elm linde birk rosa iris violet \
    solvej vilje glæde fryd vår hav himmel stella luna villum mynte mille ella alma karla bille mio milo leo theo \
    loke thor odin aske bertil malte valde anker svend konrad",
    )
});

/// Whether it is one of the small words.
pub(in crate::detect) fn is_small_word(word: &str, language: Language) -> bool {
    let lower = word.to_lowercase();
    match language {
        Language::Danish => SMALL_WORDS.contains(lower.as_str()),
        Language::English => ENGLISH_SMALL_WORDS.contains(lower.as_str()),
    }
}

/// Whether a word is no name by itself, whatever its capital.
pub(super) fn is_never_a_name(word: &str, language: Language) -> bool {
    let lower = word.to_lowercase();
    let bare = lower.strip_suffix('s').unwrap_or(&lower);
    let is = |list: &Words| list.contains(lower.as_str()) || list.contains(bare);
    let people = || {
        PEOPLES.iter().any(|people| {
            lower.strip_prefix(people).is_some_and(|rest| {
                matches!(
                    rest,
                    "" | "e"
                        | "t"
                        | "s"
                        | "n"
                        | "en"
                        | "ne"
                        | "r"
                        | "er"
                        | "ere"
                        | "erne"
                        | "rne"
                        | "es"
                        | "ernes"
                        | "rnes"
                )
            })
        })
    };
    let first = lower.split('-').next().unwrap_or_default();
    match language {
        Language::Danish => is(&NO_NAMES) || NO_NAMES.contains(first) || people(),
        Language::English => is(&ENGLISH_NO_NAMES),
    }
}

/// Months, which children are called after too.
pub(super) fn is_month_or_its_genitive(word: &str) -> bool {
    is_month(word) || word.strip_suffix('s').is_some_and(is_month)
}

/// Whether a month is what a child may be called.
pub(super) fn is_month_and_child(word: &str) -> bool {
    let lower = word.to_lowercase();
    let bare = lower.strip_suffix('s').unwrap_or(&lower);
    matches!(bare, "april" | "maj" | "juni" | "juli" | "august")
}

/// Whether the word before a month says that it is one: "i August", "5. Maj".
pub(super) fn leads_to_a_month(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "i" | "den" | "siden" | "primo" | "medio" | "ultimo" | "hele" | "sidste" | "næste"
    )
}

/// Whether it stands before a name and is none.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(word.to_lowercase().as_str())
}

/// Whether an everyday word that opens a sentence is rather somebody's name.
pub(super) fn is_rather_a_name(word: &str) -> bool {
    let lower = word.to_lowercase();
    let bare = lower.strip_suffix('s').unwrap_or(&lower);
    RATHER_NAMES.contains(lower.as_str()) || RATHER_NAMES.contains(bare)
}

/// Whether an everyday word is what a child may be called.
pub(super) fn may_be_a_child(word: &str) -> bool {
    CHILDREN.contains(word.to_lowercase().as_str())
}
