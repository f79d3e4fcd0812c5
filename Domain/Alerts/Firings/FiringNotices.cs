using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Domain.Alerts;

/// <summary>What people are told when an alert fires.</summary>
public static class FiringNotices
{
    /// <summary>The action of the buttons below; the state is <c>deed~alert~firing</c>, deeds see <see cref="FiringButtons"/>.</summary>
    public const string Action = "alert";

    /// <summary>Goods named in a message about a bulk.</summary>
    public const int MostGoods = 15;

    private const int MostLines = 10;

    /// <summary>One firing: what, where, price against usual, the reason, a picture, buttons.</summary>
    public static Notice Of(PriceAlert alert, AlertFiring firing, string item, string marketName) => new(
        $"{item} {Price(firing)} on {marketName}{(Against(firing) is { } against ? ": " + against : "")}",
        $"Alert #{alert.Id} watches for {firing.Condition}. {Now(firing)}",
        string.Create(CultureInfo.InvariantCulture, $"/alerts/firings/{firing.Id}"),
        new NoticeCard(
            [.. firing.Facts.Take(MostLines).Select(fact => new NoticeLine(fact.Name, fact.Value))],
            new NoticePicture(NoticePicture.Firing, firing.Id.ToString(CultureInfo.InvariantCulture)),
            Buttons(alert.Id, firing.Id),
            Mention(alert)));

    /// <summary>All firings of a bulk's alerts at one snapshot in one message.</summary>
    public static Notice OfBatch(IReadOnlyList<(PriceAlert Alert, AlertFiring Firing, string Item)> firings, string marketName)
    {
        var first = firings[0].Alert;
        var name = string.IsNullOrWhiteSpace(first.BatchName) ? "Your alerts" : first.BatchName;
        var goods = firings.Count == 1 ? "1 good" : string.Create(CultureInfo.InvariantCulture, $"{firings.Count:#,0} goods");
        var lines = firings.OrderBy(one => Ratio(one.Firing) ?? double.MaxValue).ThenBy(one => one.Item, StringComparer.Ordinal).Take(MostGoods).Select(Line).ToList();
        if (firings.Count > lines.Count) lines.Add(new NoticeLine(string.Create(CultureInfo.InvariantCulture, $"and {firings.Count - lines.Count:#,0} more"), "see the panel"));
        return new Notice(
            $"{name}: {goods} on {marketName}",
            $"{(firings.Count == 1 ? "This good is" : "These goods are")} where you wanted to be told.",
            string.Create(CultureInfo.InvariantCulture, $"/alerts/bulk/{first.Batch}"),
            new NoticeCard(lines, null, [], Mention(first)));
    }

    private static NoticeLine Line((PriceAlert Alert, AlertFiring Firing, string Item) one) =>
        new(one.Item, Against(one.Firing) is { } against ? $"{Price(one.Firing)}, {against}" : Price(one.Firing));

    private static NoticeButton[] Buttons(AlertId alert, long firing)
    {
        return
        [
            Button("Snooze 1 h", FiringButtons.SnoozeHour),
            Button("Snooze 1 d", FiringButtons.SnoozeDay),
            Button("Until it recovers", FiringButtons.SnoozeRecovered),
            Button("Bought it", FiringButtons.Bought),
            Button("Tighten", FiringButtons.Tighten),
            Button("Why?", FiringButtons.Why),
            Button("Delete", FiringButtons.Delete) with { IsDanger = true },
        ];

        NoticeButton Button(string label, string deed) => new(label, Action, string.Create(CultureInfo.InvariantCulture, $"{deed}~{alert}~{firing}"));
    }

    // A channel message names its owner and nobody else.
    private static UserId? Mention(PriceAlert alert) => alert.Target.Way == AlertWay.Channel ? alert.Owner : null;

    private static string Price(AlertFiring firing) => firing.Price?.ToString() ?? "not on sale";

    private static string Now(AlertFiring firing)
    {
        var quantity = string.Create(CultureInfo.InvariantCulture, $"{firing.Quantity:#,0} on sale");
        if (firing.Price is not { } price) return firing.Usual is { } before ? $"Nothing is on sale at that price; usually it costs {before}." : "Nothing is on sale at that price.";
        return firing.Usual is { } usual ? $"It costs {price} now, usually {usual}, with {quantity}." : $"It costs {price} now, with {quantity}.";
    }

    private static string? Against(AlertFiring firing)
    {
        if (Ratio(firing) is not { } ratio) return null;
        var percent = Math.Round((ratio - 1) * 100, MidpointRounding.AwayFromZero);
        return percent switch
        {
            < 0 => string.Create(CultureInfo.InvariantCulture, $"{-percent:#,0} % below usual"),
            > 0 => string.Create(CultureInfo.InvariantCulture, $"{percent:#,0} % above usual"),
            _ => "its usual price",
        };
    }

    private static double? Ratio(AlertFiring firing) =>
        firing is { Price: { } price, Usual: { Value: > 0 } usual } ? (double)price.Value / usual.Value : null;
}
