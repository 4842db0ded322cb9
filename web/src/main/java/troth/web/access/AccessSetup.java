package troth.web.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import troth.web.passkey.PasskeySetup;

/// The parts that know who is at the keyboard.
@Configuration(proxyBeanMethods = false)
@Import({
    PasskeySetup.class,
    Passkeys.class,
    SecondStep.class,
    Access.class,
    Again.class,
    CareDoor.class,
    Accounts.class,
    Codes.class,
    Gate.class,
    Guests.class,
    RouteTable.class,
    Sessions.class,
    Setup.class,
    Unwritten.class
})
public class AccessSetup {

    @Bean(FormTokens.NAME)
    FormTokens formTokens() {
        return new FormTokens();
    }
}
