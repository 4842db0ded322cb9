package troth.formats.sbml;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import troth.model.Layout;
import troth.model.Parameters;
import troth.model.Preset;
import troth.model.TrustModel;

/// The model that the rivals follow along [ReferenceScenario]: both presets, one with facets told
/// apart, one without.
record ReferenceModel(Preset preset, Layout layout) {

    private static final Pattern NOTES = Pattern.compile("<notes>.*?</notes>", Pattern.DOTALL);

    static final List<ReferenceModel> ALL =
            List.of(
                    new ReferenceModel(Preset.AS_EVIDENCED, Layout.ALL_FACETS),
                    new ReferenceModel(Preset.AS_CLAIMED, Layout.GENERAL));

    /// Its name in files, as `as-claimed`.
    String name() {
        return preset.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    TrustModel model() {
        return new TrustModel(Parameters.of(preset), layout);
    }

    String sbml() {
        var model = model();
        return new SbmlExport(model).text(ReferenceScenario.timeline(), model.newcomers());
    }

    /// Of the SBML without its notes, which say nothing to a simulator.
    static String digest(String sbml) throws NoSuchAlgorithmException {
        var bare = NOTES.matcher(sbml).replaceAll("").getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bare));
    }
}
