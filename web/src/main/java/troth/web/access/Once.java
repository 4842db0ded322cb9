package troth.web.access;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.view.Marks;

/// Lets one form act once, however often it is sent: by a double click, or by a browser that never
/// saw the answer. The forms of one session act one after another.
///
/// A form carries how many acted before its page was made. So a form that is sent again is equal to
/// the last one in every field, and is answered as that was; the same words on a page that was made
/// later are another form. It is all in memory, a mark and an address, and ends with the session.
final class Once {

    private long acted;
    private String last = "";
    private URI led = URI.create("/");

    synchronized long acted() {
        return acted;
    }

    synchronized ServerResponse of(
            ServerRequest request, HandlerFunction<? extends ServerResponse> act) throws Exception {
        var form = mark(request);
        if (form.equals(last)) {
            return ServerResponse.seeOther(led).build();
        }
        var answer = act.handle(request);
        leads(answer)
                .ifPresent(place -> {
                    acted++;
                    last = form;
                    led = place;
                });
        return answer;
    }

    /// Where to go on, if that is all that the answer says. What was refused may be sent again.
    private static Optional<URI> leads(ServerResponse answer) {
        boolean only =
                answer.statusCode() == HttpStatus.SEE_OTHER
                        && !answer.headers().containsHeader(HttpHeaders.SET_COOKIE);
        return Optional.ofNullable(answer.headers().getLocation()).filter(_ -> only);
    }

    private static String mark(ServerRequest request) {
        var fields =
                new TreeMap<String, String[]>(request.servletRequest().getParameterMap())
                        .entrySet().stream()
                                .map(field ->
                                        field.getKey() + "=" + Arrays.toString(field.getValue()))
                                .collect(Collectors.joining("\n"));
        return Marks.of(request.path() + "\n" + fields);
    }
}
