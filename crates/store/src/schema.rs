//! Old shapes brought up to the present one, step by step, before a record is read.

use genlyd_domain::record::Kind;
use serde_json::Value;

/// One step: records of this kind written in this shape become the next shape.
///
/// A step is a pure function of the JSON. A released shape keeps its step for ever, with a stored sample in the tests.
#[derive(Clone, Copy)]
pub(crate) struct Step {
    pub(crate) kind: Kind,
    pub(crate) from: u16,
    pub(crate) upgrade: fn(Value) -> Value,
}

/// Every step there is. No shape has been left behind yet.
const STEPS: &[Step] = &[];

/// The JSON in its present shape, and the number of that shape.
///
/// # Errors
///
/// When a step is needed and the bytes are not JSON.
pub(crate) fn upgrade(
    kind: Kind,
    schema: u16,
    json: Vec<u8>,
) -> Result<(u16, Vec<u8>), serde_json::Error> {
    upgrade_by(STEPS, kind, schema, json)
}

fn upgrade_by(
    steps: &[Step],
    kind: Kind,
    schema: u16,
    json: Vec<u8>,
) -> Result<(u16, Vec<u8>), serde_json::Error> {
    let step_from = |schema| {
        steps
            .iter()
            .find(|step| step.kind == kind && step.from == schema)
    };
    if step_from(schema).is_none() {
        return Ok((schema, json));
    }
    let mut value: Value = serde_json::from_slice(&json)?;
    let mut schema = schema;
    while let Some(step) = step_from(schema) {
        value = (step.upgrade)(value);
        schema += 1;
    }
    Ok((schema, serde_json::to_vec(&value)?))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn rename(mut value: Value) -> Value {
        value["name"] = value["title"].take();
        value
    }

    fn count(mut value: Value) -> Value {
        value["count"] = json!(1);
        value
    }

    const SAMPLES: &[Step] = &[
        Step {
            kind: Kind::Theme,
            from: 1,
            upgrade: rename,
        },
        Step {
            kind: Kind::Theme,
            from: 2,
            upgrade: count,
        },
    ];

    #[test]
    fn an_old_shape_takes_every_step_to_the_present() {
        let old = br#"{"title":"Ro"}"#.to_vec();

        let (schema, json) = upgrade_by(SAMPLES, Kind::Theme, 1, old).unwrap();

        let value: Value = serde_json::from_slice(&json).unwrap();
        assert_eq!(schema, 3);
        assert_eq!(value["name"], "Ro");
        assert_eq!(value["count"], 1);
    }

    #[test]
    fn a_present_shape_is_left_as_it_is_byte_for_byte() {
        let json = br#"{ "title": "Ro" }"#.to_vec();

        for (kind, schema) in [(Kind::Theme, 3), (Kind::Story, 1)] {
            assert_eq!(
                upgrade_by(SAMPLES, kind, schema, json.clone()).unwrap(),
                (schema, json.clone())
            );
        }
    }
}
