package troth.web.access;

import java.util.List;

/// Words that passphrases are often made of, the longest first. Lists of what was guessed most in
/// breaches are made of these, of rows of the keyboard, of years and of repetitions.
final class Common {

    static final List<String> WORDS =
            List.of(
                    """
                    correcthorsebatterystaple maythefourthbewithyou maytheforcebewithyou
                    jumpsoverthelazydog thequickbrownfox thisismypassword iloveyouforever
                    thisisapassword iloveyousomuch administrator letmeinplease onceuponatime
                    pleaseletmein dolorsitamet ichliebedich relationship anniversary openthedoor
                    basketball contrasena geburtstag hellokitty loremipsum motdepasse mypassword
                    nopassword opensesame passphrase realmadrid sweetheart willkommen barcelona
                    butterfly chocolate donttouch godisgood instagram liverpool minecraft
                    oursecret spiderman babygirl baseball birthday changeme computer corvette
                    facebook football fortnite fussball garfield iloveyou internet jennifer
                    juventus kennwort liebling marriage mercedes mysecret passw0rd password
                    passwort princesa princess samantha starwars steelers sunshine superman
                    tequiero together whatever whatsapp arsenal babyboy battery blessed bonjour
                    charlie chelsea correct cowboys darling default ferrari forever freedom
                    husband jessica jetaime letmein loveyou married matthew michael mustang
                    myhoney myspace nothing panther phoenix pokemon samsung trustno wedding
                    welcome yankees youtube abcdef access amanda andrew asdfgh ashley autumn
                    azerty banana batman bayern cheese cherry christ cookie couple daniel dragon
                    eagles falcon flower geheim ginger google hannah harley hunter iphone jaguar
                    jordan killer lakers lovely lovers master merlin mickey monkey mybaby mylove
                    nicole orange passwd peanut pepper qwerty qwertz ranger robert schatz scooby
                    secret sexual shadow snoopy spring staple summer thomas tigger winnie winter
                    yxcvbn zxcvbn admin amore amour angel apple guest hallo hello horse jesus
                    liebe login lover teamo tiger troth trust bear ciao lion love root test user
                    wife wolf
                    """
                            .strip()
                            .split("\\s+"));

    private Common() {}
}
