package troth.web.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Whether a passkey was made, or shown, here and now, by whom it says (WebAuthn level 3, sections
/// 7.1 and 7.2): our challenge, our address, touched and unlocked by a person, signed by the half
/// that we know, and its counter has not gone back. Which make of device it is does not matter and
/// is not kept.
///
/// What strangers send is read here, as bytes, by a library: whatever it stumbles over is no
/// passkey, so every exception means that and nothing else.
public class Verifier {

    private static final List<PublicKeyCredentialParameters> KINDS =
            List.of(
                    kind(COSEAlgorithmIdentifier.ES256),
                    kind(COSEAlgorithmIdentifier.EdDSA),
                    kind(COSEAlgorithmIdentifier.RS256));

    private final ObjectConverter objects = new ObjectConverter();
    private final AttestedCredentialDataConverter halves =
            new AttestedCredentialDataConverter(objects);
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(objects);
    private final Challenges challenges;

    Verifier(Challenges challenges) {
        this.challenges = challenges;
    }

    private static PublicKeyCredentialParameters kind(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    /// A passkey that was just made.
    ///
    /// @param purpose for which the challenge was given
    public Optional<Made> made(Site site, String purpose, String client, String attestation) {
        try {
            var request = new RegistrationRequest(bytes(attestation), bytes(client));
            var data = manager.parse(request);
            var challenge = challenge(data.getCollectedClientData().getChallenge().getValue());
            if (!challenges.isOpen(challenge, purpose)) {
                return Optional.empty();
            }
            manager.verify(
                    data, new RegistrationParameters(server(site, challenge), KINDS, true, true));
            var said = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            var passkey = Objects.requireNonNull(said.getAttestedCredentialData());
            var made =
                    new Made(text(passkey.getCredentialId()), half(passkey), said.getSignCount());
            return challenges.use(challenge) ? Optional.of(made) : Optional.empty();
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    /// How often the passkey has signed by now, if what was shown is true.
    public OptionalLong shown(Site site, String purpose, Made known, Shown shown) {
        if (!shown.credential().equals(known.credential())) {
            return OptionalLong.empty();
        }
        try {
            var data = manager.parse(request(shown));
            var challenge = challenge(data.getCollectedClientData().getChallenge().getValue());
            if (!challenges.isOpen(challenge, purpose)) {
                return OptionalLong.empty();
            }
            var parameters =
                    new AuthenticationParameters(
                            server(site, challenge),
                            record(known),
                            List.of(bytes(known.credential())),
                            true,
                            true);
            manager.verify(data, parameters);
            long counter = data.getAuthenticatorData().getSignCount();
            return challenges.use(challenge) ? OptionalLong.of(counter) : OptionalLong.empty();
        } catch (RuntimeException _) {
            return OptionalLong.empty();
        }
    }

    private static AuthenticationRequest request(Shown shown) {
        return new AuthenticationRequest(
                bytes(shown.credential()),
                bytes(shown.user()),
                bytes(shown.authenticator()),
                bytes(shown.client()),
                bytes(shown.signature()));
    }

    private static ServerProperty server(Site site, String challenge) {
        return ServerProperty.builder()
                .origin(Origin.create(site.origin()))
                .rpId(site.host())
                .challenge(new DefaultChallenge(challenge.getBytes(StandardCharsets.US_ASCII)))
                .build();
    }

    /// Without the mark of the make of the device.
    private String half(AttestedCredentialData passkey) {
        var plain =
                new AttestedCredentialData(
                        AAGUID.ZERO, passkey.getCredentialId(), passkey.getCOSEKey());
        return Base64.getEncoder().encodeToString(halves.convert(plain));
    }

    private CredentialRecordImpl record(Made known) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                known.counter(),
                halves.convert(Base64.getDecoder().decode(known.half())),
                null,
                null,
                null,
                Set.of());
    }

    private static String challenge(byte[] sent) {
        return new String(sent, StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
