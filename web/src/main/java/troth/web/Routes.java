package troth.web;

import static org.springframework.web.servlet.function.RouterFunctions.route;
import static troth.web.access.Who.AGAIN;
import static troth.web.access.Who.ANYONE;
import static troth.web.access.Who.CLINICIAN;
import static troth.web.access.Who.OWNER;
import static troth.web.access.Who.PARTNER;
import static troth.web.access.Who.SIGNED_IN;
import static troth.web.access.Who.STAYING;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import troth.web.access.AccessSetup;
import troth.web.access.Memory;
import troth.web.agreement.AgreementPage;
import troth.web.agreement.Desk;
import troth.web.agreement.DraftPages;
import troth.web.agreement.HistoryPage;
import troth.web.agreement.KeptPages;
import troth.web.agreement.Parting;
import troth.web.care.CareAccountPage;
import troth.web.care.CareDoorPage;
import troth.web.care.CarePage;
import troth.web.clinician.ClinicianPage;
import troth.web.clinician.GivePage;
import troth.web.demo.Demo;
import troth.web.demo.InventedClinician;
import troth.web.doors.AccountPage;
import troth.web.doors.AgainPage;
import troth.web.doors.CodePage;
import troth.web.doors.JoinPage;
import troth.web.doors.PasskeyPage;
import troth.web.doors.SignInPage;
import troth.web.doors.StartPage;
import troth.web.hard.HardPage;
import troth.web.intimacy.IntimacyPage;
import troth.web.library.LibraryPage;
import troth.web.mine.MinePage;
import troth.web.mine.MovePage;
import troth.web.notes.Desks;
import troth.web.notes.Notebook;
import troth.web.picture.Pictures;
import troth.web.reading.FrozenPages;
import troth.web.reading.PicturePage;
import troth.web.repair.RepairPages;
import troth.web.safety.SafetyPage;
import troth.web.steady.SteadyPage;
import troth.web.store.AccountStore;
import troth.web.store.Backups;
import troth.web.store.ClinicianStore;
import troth.web.store.CodeStore;
import troth.web.store.DeviceStore;
import troth.web.store.Disk;
import troth.web.store.EntryStore;
import troth.web.store.GivenStore;
import troth.web.store.InvitationStore;
import troth.web.store.Legacies;
import troth.web.store.Locks;
import troth.web.store.Nightly;
import troth.web.store.OneSpelling;
import troth.web.store.PasskeyStore;
import troth.web.store.ProposalStore;
import troth.web.store.SpaceStore;
import troth.web.store.Upgrade;
import troth.web.store.Whole;
import troth.web.today.ReminderPage;
import troth.web.today.TodayPage;
import troth.web.together.BoundariesPages;
import troth.web.together.ClosenessPage;
import troth.web.together.TalkPages;

/// The site map, one line a page.
@Configuration(proxyBeanMethods = false)
@Import({
    SpaceStore.class,
    EntryStore.class,
    AccountStore.class,
    CodeStore.class,
    DeviceStore.class,
    PasskeyStore.class,
    InvitationStore.class,
    Legacies.class,
    Disk.class,
    Backups.class,
    Nightly.class,
    Upgrade.class,
    OneSpelling.class,
    Whole.class,
    AccessSetup.class,
    Demo.class,
    InventedClinician.class,
    Pictures.class,
    Locks.class,
    Desks.class,
    Notebook.class,
    TalkPages.class,
    BoundariesPages.class,
    ClosenessPage.class,
    RepairPages.class,
    IntimacyPage.class,
    TodayPage.class,
    ReminderPage.class,
    SteadyPage.class,
    LibraryPage.class,
    HardPage.class,
    SafetyPage.class,
    Desk.class,
    DraftPages.class,
    AgreementPage.class,
    KeptPages.class,
    HistoryPage.class,
    Parting.class,
    PicturePage.class,
    FrozenPages.class,
    MinePage.class,
    MovePage.class,
    SignInPage.class,
    StartPage.class,
    JoinPage.class,
    AccountPage.class,
    ClinicianStore.class,
    GivenStore.class,
    ProposalStore.class,
    ClinicianPage.class,
    GivePage.class,
    CareDoorPage.class,
    CarePage.class,
    CareAccountPage.class,
    AgainPage.class,
    CodePage.class,
    PasskeyPage.class
})
class Routes {

    // spotless:off
    @Bean
    Memory memory(Pictures pictures) {
        return pictures::keepOnly;
    }

    @Bean
    RouterFunction<ServerResponse> doors(
            SignInPage door, StartPage start, JoinPage join, AccountPage account, SteadyPage steady,
            PasskeyPage passkeys, CareDoorPage care, SafetyPage safety) {
        return ANYONE.may(route()
                .GET("/sign-in", door::show)
                .POST("/sign-in", door::signIn)
                .POST("/sign-in/unsent", door::unsent)
                .GET("/sign-in/challenge", passkeys::challenge)
                .POST("/be", door::be)
                .POST("/away", door::away)
                .GET("/start/{ticket}", start::show)
                .POST("/start/{ticket}", start::begin)
                .GET("/join/{ticket}", join::show)
                .POST("/join/{ticket}", join::join)
                .GET("/recover", account::recover)
                .POST("/recover", account::recovered)
                .GET("/care/join/{ticket}", care::show)
                .POST("/care/join/{ticket}", care::join)
                .GET("/care/sign-in", care::knock)
                .POST("/care/sign-in", care::enter)
                .POST("/care/sign-in/unsent", care::unsent)
                .GET("/steady", steady::show)
                .GET("/help", safety::show)
                .GET("/privacy", steady::privacy)
                .build());
    }

    @Bean
    RouterFunction<ServerResponse> account(
            AccountPage account, AgainPage again, CodePage codes, PasskeyPage passkeys, MovePage move) {
        return OWNER.may(route()
                .GET("/again", again::show)
                .POST("/again", again::prove)
                .POST("/again/unsent", again::show)
                .GET("/account", account::show)
                .POST("/account/invite", account::invite)
                .POST("/account/revoke", account::revoke)
                .POST("/account/passphrase", account::change)
                .POST("/account/recovery", account::recode)
                .POST("/account/end", account::end)
                .GET("/account/codes", codes::show)
                .POST("/account/codes", codes::begin)
                .POST("/account/codes/end", codes::end)
                .GET("/account/passkeys", passkeys::show)
                .POST("/account/passkeys", passkeys::add)
                .POST("/account/passkeys/end", passkeys::drop)
                .GET("/mine/move", move::show)
                .POST("/mine/move/take", move::take)
                .POST("/mine/move/bring", move::bring)
                .GET("/account/close", account::leaving)
                .POST("/account/close", account::leave)
                .build());
    }

    @Bean
    RouterFunction<ServerResponse> out(SignInPage door) {
        return SIGNED_IN.may(route().POST("/sign-out", door::signOut).build());
    }

    @Bean
    RouterFunction<ServerResponse> afterwards(
            AccountPage account, MinePage mine, HistoryPage history, LibraryPage library,
            SafetyPage safety) {
        return STAYING.may(route()
                .GET("/help/check", safety::ask)
                .POST("/help/check", safety::answer)
                .POST("/help/forget", safety::forget)
                .GET("/library", library::list)
                .POST("/library", library::find)
                .GET("/library/{id}", library::one)
                .GET("/mine", mine::show)
                .GET("/agreements/history", history::show)
                .GET("/agreements/history.txt", history::text)
                .GET("/agreements/history.json", history::json)
                .GET("/closed", account::closed)
                .POST("/closed", account::closed)
                .build());
    }

    @Bean
    RouterFunction<ServerResponse> grave(MinePage mine) {
        return AGAIN.may(route()
                .GET("/mine/delete", mine::ask)
                .POST("/mine/delete", mine::delete)
                .GET("/mine/copy", mine::copy)
                .GET("/mine/report", mine::choose)
                .POST("/mine/report", mine::report)
                .build());
    }

    @Bean
    RouterFunction<ServerResponse> pages(
            TodayPage today, ReminderPage reminder, HardPage hard) {
        return PARTNER.may(route()
                .GET("/", today::show)
                .POST("/", today::save)
                .GET("/reminder", reminder::show)
                .GET("/reminder.ics", reminder::daily)
                .GET("/meeting.ics", reminder::meeting)
                .GET("/days", hard::list)
                .GET("/days/{page}", hard::form)
                .POST("/days/{page}", hard::save)
                .GET("/days/{page}/{id}", hard::result)
                .POST("/days/{page}/{id}", hard::after)
                .POST("/days/{page}/{id}/remove", hard::remove)
                .build());
    }

    @Bean
    RouterFunction<ServerResponse> practice(
            TalkPages talk, BoundariesPages boundaries, ClosenessPage closeness) {
        return PARTNER.may(route()
                .GET("/together", closeness::hub)
                .GET("/talk", talk::show)
                .GET("/talk/preview", talk::preview)
                .POST("/talk", talk::post)
                .GET("/meeting", talk::meeting)
                .POST("/meeting", talk::meet)
                .GET("/listening", talk::listening)
                .POST("/listening", talk::listen)
                .GET("/boundaries", boundaries::show)
                .GET("/boundaries/preview", boundaries::preview)
                .POST("/boundaries", boundaries::post)
                .GET("/wishes", boundaries::wishes)
                .POST("/wishes", boundaries::lock)
                .GET("/closeness", closeness::show)
                .POST("/closeness", closeness::post)
                .build());
    }

    @Bean
    RouterFunction<ServerResponse> repairing(RepairPages repair, IntimacyPage intimacy) {
        return PARTNER.may(route()
                .GET("/repair", repair::overview)
                .POST("/repair", repair::act)
                .GET("/repair/{step}", repair::show)
                .GET("/repair/{step}/preview", repair::preview)
                .POST("/repair/{step}", repair::post)
                .GET("/alone", intimacy::show)
                .GET("/alone/preview", intimacy::preview)
                .POST("/alone", intimacy::post)
                .build());
    }

    @Bean
    RouterFunction<ServerResponse> agreements(
            DraftPages drafts, AgreementPage agreement, KeptPages kept) {
        return PARTNER.may(route()
                .GET("/agreements", drafts::list)
                .GET("/agreements/new", drafts::families)
                .GET("/agreements/new/{family}", drafts::begin)
                .POST("/agreements/new/{family}", drafts::keepNew)
                .GET("/agreements/drafts/{id}", drafts::show)
                .POST("/agreements/drafts/{id}", drafts::keep)
                .GET("/agreements/drafts/{id}/share", drafts::preview)
                .POST("/agreements/drafts/{id}/share", drafts::share)
                .POST("/agreements/drafts/{id}/discard", drafts::discard)
                .GET("/agreements/{id}", agreement::show)
                .POST("/agreements/{id}/sign", agreement::sign)
                .POST("/agreements/{id}/change", drafts::change)
                .POST("/agreements/{id}/lapse", agreement::lapse)
                .GET("/agreements/{id}/end", agreement::ending)
                .POST("/agreements/{id}/end", agreement::end)
                .GET("/agreements/{id}/kept", kept::show)
                .POST("/agreements/{id}/kept", kept::save)
                .GET("/agreements/{id}/kept/{note}/share", kept::preview)
                .POST("/agreements/{id}/kept/{note}/share", kept::share)
                .POST("/agreements/{id}/kept/{note}/unshare", kept::unshare)
                .POST("/agreements/{id}/kept/{note}/remove", kept::remove)
                .build());
    }

    @Bean
    RouterFunction<ServerResponse> clinician(ClinicianPage clinician, GivePage give) {
        return PARTNER.may(route()
                .GET("/clinician", clinician::show)
                .POST("/clinician", clinician::post)
                .GET("/clinician/give", give::choose)
                .GET("/clinician/give/{id}", give::look)
                .POST("/clinician/give/{id}", give::give)
                .GET("/clinician/tell", give::tell)
                .POST("/clinician/tell", give::told)
                .build());
    }

    @Bean
    RouterFunction<ServerResponse> care(CarePage care, CareAccountPage account) {
        return CLINICIAN.may(route()
                .GET("/care", care::show)
                .GET("/care/given/{whose}", care::list)
                .GET("/care/read/{id}", care::read)
                .GET("/care/propose", care::proposing)
                .POST("/care/propose", care::propose)
                .GET("/care/account", account::show)
                .POST("/care/account/passphrase", account::change)
                .POST("/care/account/close", account::leave)
                .build());
    }

    @Bean
    RouterFunction<ServerResponse> own(PicturePage picture, FrozenPages frozen) {
        return PARTNER.may(route()
                .GET("/picture", picture::show)
                .POST("/picture/doubt", picture::doubt)
                .GET("/picture/right", picture::right)
                .GET("/picture/events", picture::events)
                .GET("/picture/shared", frozen::show)
                .GET("/picture/share", frozen::look)
                .POST("/picture/share", frozen::share)
                .POST("/picture/unshare", frozen::takeBack)
                .GET("/picture/day/{day}", picture::day)
                .build());
    }
    // spotless:on
}
