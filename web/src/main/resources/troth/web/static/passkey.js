"use strict";
// Asks the browser for a passkey: at the door to show one, on its page to make one. What comes of it
// is put into the fields of the form that is there and sent like any form. Without this script, or
// where the browser knows no passkeys, the forms stay as they are.
(() => {
  // What a passkey is asked to make a key from. It is no secret: another passkey, and the same one
  // for another name, makes another key from it.
  const FROM = new TextEncoder().encode("troth: one's own key, 1");

  const ascii = (text) => new TextEncoder().encode(text);
  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "");
  const say = (id) => document.getElementById(id)?.removeAttribute("hidden");
  const fill = (form, fields) =>
    Object.entries(fields).forEach(([name, value]) => {
      form.elements.namedItem(name).value = value ? text(value) : "";
    });
  const key = (passkey) => passkey.getClientExtensionResults().prf?.results?.first;

  const show = (host, challenge, ids) =>
    navigator.credentials.get({
      publicKey: {
        challenge: ascii(challenge),
        rpId: host,
        userVerification: "required",
        allowCredentials: ids.map((id) => ({ type: "public-key", id })),
        extensions: { prf: { eval: { first: FROM } } },
      },
    });

  const make = (form) =>
    navigator.credentials.create({
      publicKey: {
        challenge: ascii(form.dataset.challenge),
        rp: { id: form.dataset.host, name: form.dataset.host },
        user: {
          id: ascii(form.dataset.user),
          name: form.elements.namedItem("name").value,
          displayName: form.elements.namedItem("name").value,
        },
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        excludeCredentials: (form.dataset.known ?? "")
          .split(" ")
          .filter((id) => id)
          .map((id) => ({ type: "public-key", id: bytes(id) })),
        attestation: "none",
        extensions: { prf: { eval: { first: FROM } } },
      },
    });

  // Some give their key only when they are shown, not yet when they are made.
  const keyOf = async (form, made) => {
    const prf = made.getClientExtensionResults().prf;
    if (prf?.enabled && !prf.results) {
      return key(await show(form.dataset.host, "for the key", [made.rawId]));
    }
    return key(made);
  };

  const add = async (form) => {
    try {
      const made = await make(form);
      fill(form, {
        client: made.response.clientDataJSON,
        attestation: made.response.attestationObject,
        prf: await keyOf(form, made),
      });
      form.submit();
    } catch (e) {
      say(e.name === "InvalidStateError" ? "twice" : "failed");
    }
  };

  const enter = async (form) => {
    try {
      const answer = await fetch("/sign-in/challenge", { cache: "no-store" });
      const shown = await show(form.dataset.host, await answer.text(), []);
      fill(form, {
        credential: shown.rawId,
        client: shown.response.clientDataJSON,
        authenticator: shown.response.authenticatorData,
        signature: shown.response.signature,
        user: shown.response.userHandle,
        prf: key(shown),
      });
      form.submit();
    } catch {
      say("failed");
    }
  };

  if (!window.PublicKeyCredential) {
    return;
  }
  const adding = document.getElementById("add");
  if (adding) {
    say("add");
    document.getElementById("scripts").hidden = true;
    adding.addEventListener("submit", (event) => {
      event.preventDefault();
      add(adding);
    });
  }
  const door = document.getElementById("door");
  if (door) {
    say("bypasskey");
    document.getElementById("bypasskey").addEventListener("click", () => enter(door));
  }
})();
