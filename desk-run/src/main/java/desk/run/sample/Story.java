package desk.run.sample;

import desk.visitor.domain.VisitState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Tells what happens to one visit: how it is entered, whether it takes place, what is said and carried, how it ends. */
final class Story {

    private static final List<String> THINGS =
            List.of("笔记本电脑 1 台", "图纸一卷", "工具箱", "摄像机 2 台", "样品一箱", "投影仪 1 台", "资料袋", "三脚架", "测量仪", "展板 3 块");
    private static final List<String> REFUSALS = List.of("被访人不在，改日再来", "证件与本人不符", "无预约，接待部门未确认", "推销");
    private static final List<String> REMARKS =
            List.of("代同事领取", "需陪同进入", "已电话确认", "Parking on level B1", "携带大件，走货运电梯", "首次来访，请接待人下楼");

    private final Dice dice;
    private final Names names;
    private final List<House.Host> hosts;
    private final Staff staff;
    private final ZoneId zone;
    private final Instant now;

    Story(Dice dice, Names names, List<House.Host> hosts, Staff staff, ZoneId zone, Instant now) {
        this.dice = dice;
        this.names = names;
        this.hosts = hosts;
        this.staff = staff;
        this.zone = zone;
        this.now = now;
    }

    /** A visit entered beforehand: by the host, or by an agent on the telephone; the time comes on the quarter hour. */
    Stay expected(Guest guest, Instant from) {
        Instant entered = from.minus(Duration.ofMinutes(dice.between(90, 4 * 24 * 60)));
        Instant lately = now.minus(Duration.ofMinutes(dice.between(60, 3000)));
        Instant registered = entered.isBefore(now) ? entered : lately;
        Stay stay = told(guest, registered, dice.percent(12) ? staff.host() : staff.agent(dice));
        long quarter = Duration.ofMinutes(15).toSeconds();
        stay.expectedFrom = Instant.ofEpochSecond(from.getEpochSecond() / quarter * quarter);
        stay.expectedTo =
                dice.percent(80) ? stay.expectedFrom.plus(Duration.ofMinutes(dice.between(2, 8) * 30L)) : null;
        stay.day = LocalDate.ofInstant(stay.expectedFrom, zone);
        stay.step(registered, "VISIT_EXPECTED", stay.registeredBy);
        return stay;
    }

    /** Somebody who stands at the desk unannounced. */
    Stay walkIn(Guest guest, Instant arrival) {
        Stay stay = told(guest, arrival, staff.agent(dice));
        stay.expectedFrom = arrival;
        stay.expectedTo = dice.percent(30) ? arrival.plus(Duration.ofMinutes(dice.between(1, 4) * 60L)) : null;
        stay.day = LocalDate.ofInstant(arrival, zone);
        return stay;
    }

    private Stay told(Guest guest, Instant registered, Clerk by) {
        Stay stay = new Stay(dice.id(registered), guest);
        stay.registered = registered;
        stay.registeredBy = by;
        House.Host host = dice.percent(70) ? guest.usualHost : hosts.get(dice.skewed(hosts.size()));
        host = by.equals(staff.host()) ? staff.hostPerson() : host;
        stay.hosts.add(host);
        if (dice.percent(6)) {
            House.Host second = dice.one(hosts);
            if (!second.equals(host)) {
                stay.hosts.add(second);
            }
        }
        stay.purpose = dice.percent(70) ? guest.usualPurpose : Guests.otherPurpose(dice);
        stay.place = dice.percent(75) ? host.room() : "二楼会议室 20" + dice.between(1, 6);
        stay.remark = dice.percent(5) ? dice.one(REMARKS) : null;
        company(stay);
        return stay;
    }

    private void company(Stay stay) {
        if (dice.percent(16)) {
            stay.companionCount = dice.between(1, 4);
            for (int i = 0; stay.companionCount <= 2 && i < stay.companionCount; i++) {
                stay.companions.add(names.chinese().written());
            }
        }
        for (int i = 0; i < 2 && dice.percent(22); i++) {
            stay.things.add(dice.one(THINGS));
        }
    }

    void comesIn(Stay stay, Instant arrival, String badge) {
        stay.state = VisitState.IN;
        stay.arrived = arrival;
        stay.badge = badge;
        stay.day = LocalDate.ofInstant(arrival, zone);
        stay.step(arrival, "VISIT_CHECKED_IN", staff.agent(dice), "badge", badge);
    }

    void leaves(Stay stay, Instant when) {
        long minutes = Duration.between(stay.arrived, when).toMinutes();
        if (minutes > 120 && minutes % 3 == 0) {
            Instant away = stay.arrived.plus(Duration.ofMinutes(minutes / 3));
            stay.step(away, "VISIT_STEPPED_OUT", stay.registeredBy);
            stay.step(away.plus(Duration.ofMinutes(minutes / 6)), "VISIT_STEPPED_BACK", stay.registeredBy);
        }
        close(stay, VisitState.OUT, when, "VISIT_CHECKED_OUT", staff.agent(dice));
        stay.leavesThingsHere = dice.percent(8);
    }

    void isForgotten(Stay stay, Instant closed) {
        stay.unseen = true;
        close(stay, VisitState.OUT, closed, "VISIT_CLOSED_UNSEEN", staff.agent(dice));
    }

    void isRefused(Stay stay) {
        stay.refusal = dice.one(REFUSALS);
        close(
                stay,
                VisitState.REFUSED,
                stay.expectedFrom.plus(Duration.ofMinutes(4)),
                "VISIT_REFUSED",
                staff.agent(dice));
    }

    void isCancelled(Stay stay, Instant when) {
        close(stay, VisitState.CANCELLED, when, "VISIT_CANCELLED", stay.registeredBy);
    }

    void neverComes(Stay stay, Instant dayEnd) {
        close(stay, VisitState.NO_SHOW, dayEnd, "VISIT_NO_SHOW", Clerk.DAY_END);
    }

    private static void close(Stay stay, VisitState state, Instant when, String kind, Clerk by) {
        stay.state = state;
        stay.closed = when;
        stay.step(when, kind, by);
    }
}
