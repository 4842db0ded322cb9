package troth.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;

/// Noa, Robin and a clinician, each in a browser of their own, on a server with real accounts.
final class Trio implements AutoCloseable {

    static final String CLINICIANS = "an umbrella for pelicans";

    private static final String INTRODUCTION =
            "name=%s&licence=Psychotherapist%%2C+register+of+the+town&policy=held"
                    + "&more=Within+the+law&ends=2026-12-31"
                    + "&passphrase=an+umbrella+for+pelicans&again=an+umbrella+for+pelicans"
                    + "&agrees=yes";

    private int clinicians;

    final WebServer server;
    final Visitor noa;
    final Visitor robin;
    final Visitor clinician;

    /// Two with an account each, and a clinician who has not come yet.
    Trio(Path folder, Clock clock) {
        server = OwnSpace.begun(folder, clock);
        noa = OwnSpace.signedIn(server, "Noa", OwnSpace.NOAS);
        robin = OwnSpace.signedIn(server, "Robin", OwnSpace.ROBINS);
        clinician = Visitor.outside(server);
    }

    /// A link made by Noa, and an introduction.
    void introduce() {
        noa.get("clinician");
        noa.post("clinician", "do=ask");
        var link = link(noa.get("clinician").body());
        clinician.get(link);
        var in = clinician.post(link, introduction());
        if (in.statusCode() != 303) {
            throw new AssertionError(in.statusCode() + in.body());
        }
        clinician.get("care");
    }

    /// Another name each time.
    String introduction() {
        clinicians++;
        return INTRODUCTION.formatted(name().replace(' ', '+'));
    }

    /// Of the one who came last.
    String name() {
        return "A therapist " + clinicians;
    }

    static String link(String page) {
        return "care/join/" + first("/care/join/([0-9a-f]{32})", page);
    }

    /// The yes of one partner to the clinician who came last.
    void agree(Visitor partner) {
        var spoken = spoken();
        partner.post(
                "clinician",
                "do=agree&clinician=" + id(partner) + "&spoken=" + spoken.replace(' ', '+'));
    }

    String spoken() {
        return first("<code>([\\d ]+)</code>", clinician.get("care").body());
    }

    String id(Visitor partner) {
        return first(
                "name=\"clinician\" value=\"([^\"]+)\"><input type=\"hidden\" name=\"spoken\" value=\""
                        + spoken(),
                partner.get("clinician").body());
    }

    static void end(Visitor partner) {
        var page = partner.get("clinician").body();
        if (page.contains("End my part")) {
            var id = first("name=\"clinician\" value=\"([^\"]+)\"", page);
            partner.post("clinician", "do=end&clinician=" + id);
        }
    }

    /// Both have agreed.
    void open() {
        introduce();
        agree(noa);
        agree(robin);
    }

    /// The clinician who came last, in another browser.
    Visitor again() {
        var visitor = Visitor.outside(server);
        visitor.post("care/sign-in", OwnSpace.form(name().replace(' ', '+'), CLINICIANS));
        return visitor;
    }

    /// Words of a partner's own, for the clinician.
    static void tell(Visitor partner, String passphrase, String text, String whom) {
        partner.get("clinician/tell");
        partner.post(
                "clinician/tell",
                "do=give&text=%s&ends=2026-12-20&whom=%s&now=%s"
                        .formatted(
                                text.replace(' ', '+'),
                                whom,
                                passphrase.replace(' ', '+').replace(",", "%2C")));
    }

    static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError("There is no " + pattern + " in: " + text);
        }
        return found.group(1);
    }

    @Override
    public void close() {
        noa.close();
        robin.close();
        clinician.close();
        server.close();
    }
}
