//! The browser's own cryptography: PBKDF2-SHA-256 makes a key of a passphrase, which wraps a random key for AES-256-GCM (M-P1).
//!
//! A passphrase never comes into our memory: it goes from the field to the browser's key as the browser's own text. Keys cannot be
//! taken out again; only while a data key is wrapped anew it can, for that moment. Where the browser has no cryptography for this
//! page (it is then not a secure one), the lock is not offered: there is no fallback (M-P6).

use js_sys::{Array, JsString, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CryptoKey, SubtleCrypto, window};

use super::page::element;
use super::proof;
use crate::core::lock::sealed::{Sealed, bound_to, padded, unpadded};
use crate::core::lock::{Header, LEAST_LETTERS, LEAST_ROUNDS, rounds_for, settings};

/// What somebody typed as a passphrase, in the browser's memory. No `Debug`, and no way to get at it.
pub struct Passphrase(JsString);

/// The data key. It can lock and open, and cannot be taken out.
#[derive(Clone)]
pub struct Key(CryptoKey);

impl Passphrase {
    /// What is in the field of this id now. One form of each letter, so that another keyboard opens it too.
    pub fn typed_in(id: &str) -> Option<Self> {
        let typed = Reflect::get(&element(id)?.into(), &"value".into()).ok()?;
        Some(Self(typed.dyn_into::<JsString>().ok()?.normalize("NFC")))
    }

    /// Whether it is too short to be a new one.
    pub fn is_short(&self) -> bool {
        self.0.length() < LEAST_LETTERS
    }

    /// Whether both are the same.
    pub fn is_same(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

/// Empties the field of this id, so that nothing of it is left in the page. The one field that we ever write to: nobody's own words.
pub fn forget_typed(id: &str) {
    if let Some(field) = element(id) {
        let _refused = Reflect::set(&field, &"value".into(), &"".into());
    }
}

fn subtle() -> Option<SubtleCrypto> {
    let crypto = window()?.crypto().ok()?;
    Reflect::get(&crypto, &"subtle".into()).ok()?.dyn_into().ok()
}

/// Whether the browser offers cryptography to this page.
pub fn is_available() -> bool {
    subtle().is_some()
}

async fn done<T: JsCast>(promise: Result<Promise, JsValue>) -> Option<T> {
    JsFuture::from(promise.ok()?).await.ok()?.dyn_into().ok()
}

fn facts(facts: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in facts {
        let _refused = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object
}

fn uses(uses: &[&str]) -> JsValue {
    uses.iter().map(|one| JsValue::from_str(one)).collect::<Array>().into()
}

fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

fn aes(iv: &[u8], bound: &str) -> Object {
    let name = ("name", JsValue::from_str("AES-GCM"));
    facts(&[name, ("iv", bytes(iv)), ("additionalData", bytes(bound.as_bytes()))])
}

fn aes_key() -> Object {
    facts(&[("name", JsValue::from_str("AES-GCM")), ("length", JsValue::from(256))])
}

/// Bytes from the system's own generator.
fn random<const N: usize>() -> Option<[u8; N]> {
    let mut random = [0; N];
    window()?.crypto().ok()?.get_random_values_with_u8_array(&mut random).ok()?;
    Some(random)
}

/// The key that a passphrase makes. It wraps and unwraps, nothing else.
async fn wrapping_key(subtle: &SubtleCrypto, passphrase: &Passphrase, rounds: u32, salt: &[u8]) -> Option<CryptoKey> {
    // A blob is how the browser turns its own text into bytes without our seeing it.
    let blob = Blob::new_with_str_sequence(&Array::of1(&passphrase.0)).ok()?;
    let typed: Object = done(Ok(blob.array_buffer())).await?;
    let base: CryptoKey =
        done(subtle.import_key_with_str("raw", &typed, "PBKDF2", false, &uses(&["deriveKey"]))).await?;
    let how = facts(&[
        ("name", JsValue::from_str("PBKDF2")),
        ("hash", JsValue::from_str("SHA-256")),
        ("salt", bytes(salt)),
        ("iterations", JsValue::from(rounds)),
    ]);
    let wraps = uses(&["wrapKey", "unwrapKey"]);
    done(subtle.derive_key_with_object_and_object(&how, &base, &aes_key(), false, &wraps)).await
}

/// Wraps a data key under a passphrase: about a second of rounds, a new salt, a new start value.
async fn wrap(subtle: &SubtleCrypto, data: &CryptoKey, passphrase: &Passphrase) -> Option<(Header, CryptoKey)> {
    let (salt, iv) = (random::<16>()?, random::<12>()?);
    let began = proof::moment();
    let mut wrapping = wrapping_key(subtle, passphrase, LEAST_ROUNDS, &salt).await?;
    let took = proof::moment().zip(began).map_or(f64::INFINITY, |(ended, began)| ended - began);
    let rounds = rounds_for(took);
    if rounds != LEAST_ROUNDS {
        wrapping = wrapping_key(subtle, passphrase, rounds, &salt).await?;
    }
    let how = aes(&iv, &settings(rounds, &salt));
    let wrapped: JsValue = done(subtle.wrap_key_with_object("raw", data, &wrapping, &how)).await?;
    let wrapped = Uint8Array::new(&wrapped).to_vec().try_into().ok()?;
    Some((Header { rounds, salt, iv, wrapped }, wrapping))
}

async fn unwrap(subtle: &SubtleCrypto, header: &Header, wrapping: &CryptoKey, leaves: bool) -> Option<CryptoKey> {
    let how = aes(&header.iv, &settings(header.rounds, &header.salt));
    let wrapped = Uint8Array::from(header.wrapped.as_slice());
    let uses = uses(&["encrypt", "decrypt"]);
    done(subtle.unwrap_key_with_js_u8_array_and_object_and_object(
        "raw",
        &wrapped,
        wrapping,
        &how,
        &aes_key(),
        leaves,
        &uses,
    ))
    .await
}

/// A new lock: its header, and its key, opened once again from the header to see that it does.
pub async fn make(passphrase: &Passphrase) -> Option<(Header, Key)> {
    let subtle = subtle()?;
    let data: CryptoKey =
        done(subtle.generate_key_with_object(&aes_key(), true, &uses(&["encrypt", "decrypt"]))).await?;
    let (header, wrapping) = wrap(&subtle, &data, passphrase).await?;
    Some((header, Key(unwrap(&subtle, &header, &wrapping, false).await?)))
}

/// The key of a lock; none for another passphrase or a damaged header, which nobody can tell apart (M-P2).
pub async fn unlock(header: &Header, passphrase: &Passphrase) -> Option<Key> {
    let subtle = subtle()?;
    let wrapping = wrapping_key(&subtle, passphrase, header.rounds, &header.salt).await?;
    Some(Key(unwrap(&subtle, header, &wrapping, false).await?))
}

/// The header of the same lock under another passphrase. What is kept stays as it is.
pub async fn rewrap(header: &Header, old: &Passphrase, new: &Passphrase) -> Option<Header> {
    let subtle = subtle()?;
    let wrapping = wrapping_key(&subtle, old, header.rounds, &header.salt).await?;
    let data = unwrap(&subtle, header, &wrapping, true).await?;
    let (header, wrapping) = wrap(&subtle, &data, new).await?;
    unwrap(&subtle, &header, &wrapping, false).await?;
    Some(header)
}

/// Locks a text for its place in storage.
pub async fn seal(key: &Key, place: &str, text: &str) -> Option<String> {
    let iv = random::<12>()?;
    let how = aes(&iv, &bound_to(place));
    let cipher: JsValue =
        done(subtle()?.encrypt_with_object_and_js_u8_array(&how, &key.0, &Uint8Array::from(padded(text).as_slice())))
            .await?;
    Some(Sealed { iv, cipher: Uint8Array::new(&cipher).to_vec() }.text())
}

/// Opens a locked text of this place; none where it does not belong there, is damaged, or is of another lock.
pub async fn open(key: &Key, place: &str, text: &str) -> Option<String> {
    let sealed = Sealed::read(text)?;
    let how = aes(&sealed.iv, &bound_to(place));
    let cipher = Uint8Array::from(sealed.cipher.as_slice());
    let plain: JsValue = done(subtle()?.decrypt_with_object_and_js_u8_array(&how, &key.0, &cipher)).await?;
    unpadded(Uint8Array::new(&plain).to_vec())
}
