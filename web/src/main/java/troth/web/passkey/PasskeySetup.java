package troth.web.passkey;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The parts that look at passkeys.
@Configuration(proxyBeanMethods = false)
@Import({Challenges.class, Verifier.class})
public class PasskeySetup {}
