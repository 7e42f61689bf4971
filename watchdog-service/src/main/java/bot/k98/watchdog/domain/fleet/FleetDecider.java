package bot.k98.watchdog.domain.fleet;

import bot.k98.watchdog.domain.child.ChildFact.StaysDown.Reason;
import bot.k98.watchdog.domain.child.ChildState.GaveUp;
import bot.k98.watchdog.domain.child.ChildState.Stopped;
import bot.k98.watchdog.domain.fleet.Member.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Start and stop in order. */
public final class FleetDecider {
    private FleetDecider() {}

    /**
     * Who may start now: what nothing is needed for at once, services when everything else has been ready once. Later falls of a broker or
     * of Discord don't hold a service back: it knows how to wait.
     *
     * @param groundReady whatever else services need, such as the topics, is there
     */
    public static List<Member> toStart(List<MemberView> fleet, boolean groundReady) {
        boolean ground = groundReady
                && fleet.stream()
                        .filter(view -> view.member().role() != Role.SERVICE)
                        .allMatch(MemberView::wasReady);
        return fleet.stream()
                .filter(view -> view.state() instanceof Stopped)
                .map(MemberView::member)
                .filter(member -> ground || member.role() != Role.SERVICE)
                .toList();
    }

    /** Who must stop now when all shall: the latest role of which anyone still runs. Empty: all are down. */
    public static List<Member> toStop(List<MemberView> fleet) {
        Optional<Role> latest = fleet.stream()
                .filter(view -> !view.isDown())
                .map(view -> view.member().role())
                .max(Comparator.naturalOrder());
        return fleet.stream()
                .filter(view -> !view.isDown())
                .map(MemberView::member)
                .filter(member -> latest.filter(role -> role == member.role()).isPresent())
                .toList();
    }

    /**
     * Who makes a start pointless: it never got ready and stays down, and either a person has to change its configuration or every service
     * needs it. Asked while the fleet starts; later one that stays down leaves the others to their work.
     */
    public static Optional<Member> hopeless(List<MemberView> fleet) {
        return fleet.stream()
                .filter(view -> !view.wasReady())
                .filter(FleetDecider::isPointless)
                .map(MemberView::member)
                .findFirst();
    }

    private static boolean isPointless(MemberView view) {
        return view.state() instanceof GaveUp down
                && (down.reason() == Reason.CONFIGURATION || view.member().role() != Role.SERVICE);
    }
}
