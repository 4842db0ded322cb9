package troth.formats.reading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import troth.infer.DyadReading;

/// Which file holds which couple: its name in the diary, made fit for every disk and every address.
final class CoupleNames {

    private static final int LONGEST = 60;

    private CoupleNames() {}

    /// The names of files by the names of dyads, in the order of the diary, each once also where
    /// capitals count for nothing.
    static Map<String, String> of(List<DyadReading> dyads) {
        var taken = new HashSet<String>();
        var names = new LinkedHashMap<String, String>();
        for (var dyad : dyads) {
            var fit = fit(dyad.dyad().id());
            var name = fit;
            for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
                name = fit + "-" + n;
            }
            names.put(dyad.dyad().id(), name + ".html");
        }
        return names;
    }

    private static String fit(String id) {
        var safe = id.replaceAll("[^A-Za-z0-9_-]", "_");
        var cut = safe.substring(0, Math.min(LONGEST, safe.length()));
        return cut.matches("[_-]*") ? "couple" : cut;
    }
}
