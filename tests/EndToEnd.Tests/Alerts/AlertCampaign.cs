using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using DiscordAH.EndToEnd.Tests.Alerts.Oracle;
using DiscordAH.EndToEnd.Tests.Harness;
using DiscordAH.Infrastructure.Alerts;
using DiscordAH.Infrastructure.Notifications;

namespace DiscordAH.EndToEnd.Tests.Alerts;

/// <summary>Alerts made by people in Discord, and what must have become of them.</summary>
internal sealed partial class AlertCampaign(AlertWorld world) : IAsyncDisposable
{
    private readonly List<(PriceAlertRow Row, AlertWish Wish)> _alerts = [];
    private readonly HashSet<string> _digests = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mailed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _closed = new(StringComparer.Ordinal);

    public AlertLedger Ledger { get; } = new(world);

    public AlertRun Run => new(world, Ledger);

    /// <summary>Message ids of the mails that arrived, without their domain, each as often as it came.</summary>
    public Func<IReadOnlyList<string>> Mails { get; set; } = static () => [];

    /// <summary>The alerts as they were stored when they were made.</summary>
    public IReadOnlyList<(PriceAlertRow Row, AlertWish Wish)> Alerts => _alerts;

    /// <summary>Has a person told once an hour, together.</summary>
    public async Task DigestAsync(string person)
    {
        var answer = await world.SayAsync("/notify set kind:Alerts rhythm:\"Once an hour, together\"", person);
        Assert.Contains("Noted", answer.AllText(), StringComparison.Ordinal);
        _digests.Add(person);
    }

    /// <summary>Has a person told by mail alone. That the address is theirs is taken for said: the mail that asks is tried elsewhere.</summary>
    public async Task MailAsync(string person)
    {
        var user = new UserId(long.Parse(AlertLedger.IdOf(person), CultureInfo.InvariantCulture));
        await Ledger.ReadAsync(async db =>
        {
            db.Add(new NoticeProfileRow { UserId = user, DigestHour = 9, MailAddress = $"{person}@example.org", MailConfirmedAt = world.Clock.GetUtcNow(), UnsubscribeCode = "code-of-" + person });
            db.Add(new NoticePreferenceRow { UserId = user, Kind = NoticeKind.Alert, Direct = false, Mail = true, Rhythm = DigestRhythm.AtOnce });
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        _mailed.Add(person);
    }

    /// <summary>Has a person close their direct messages.</summary>
    public async Task CloseAsync(string person)
    {
        await world.FaultAsync(new { target = "discord", fault = "50007", route = "@" + person });
        _closed.Add(person);
    }

    /// <summary>Types an alert in, looks at the preview and saves it.</summary>
    public async Task<PriceAlertRow> MakeAsync(AlertWish wish)
    {
        var text = FormattableString.Invariant($"/alert create item:{wish.Good.Item} realm:us-area-52 when:\"{wish.When}\" quantity:{wish.Quantity} cool-down:{wish.CoolDownHours}h");
        if (wish.Hours is { } hours)
        {
            // In December London's time is UTC.
            await world.SayAsync("/notify zone zone:Europe/London", wish.Person);
            text += FormattableString.Invariant($" hours:{hours.From}-{hours.To}");
        }

        if (wish.ExpiresHours is { } expires) text += FormattableString.Invariant($" expires:{expires}h");
        if (wish.Channel is { } channel) text += $" channel:#{channel}";
        var preview = await world.SayAsync(text, wish.Person);
        Assert.True(HasButton(preview, "Save alert"), $"No preview of \"{wish.When}\": {preview.AllText()}");
        var saved = await world.ClickAsync(preview.Message().GetProperty("id").GetString()!, preview.Message().Button("Save alert").CustomId(), wish.Person, "market");
        Assert.True(saved.AllText().Contains("Saved", StringComparison.Ordinal), $"\"{wish.When}\" was not saved: {saved.AllText()}");
        var row = (await Ledger.AlertsAsync())[^1];
        Assert.Equal(AlertLedger.IdOf(wish.Person), row.UserId.ToString());
        Assert.Equal((wish.Market, wish.Good.Item), (row.MarketId, row.ItemId));
        _alerts.Add((row, wish));
        return row;
    }

    /// <summary>Holds what fired and what arrived against what the recomputation says.</summary>
    public async Task<AlertReport> ReportAsync()
    {
        var market = new AlertMarket(await Ledger.SnapshotsAsync(), await Ledger.ReadingsAsync(), Ledger.ChangesAsync);
        List<Expected> predicted = [];
        foreach (var (row, wish) in _alerts)
            predicted.AddRange((await Prediction.OfAsync(row, wish, market)).Select(at => new Expected(row, wish, at)));
        List<string> faults = [];
        var fired = (await Ledger.FiringsAsync()).Select(row => Name(row.AlertId, row.At)).ToHashSet();
        var said = predicted.Select(one => one.Name).ToHashSet();
        faults.AddRange(predicted.Where(one => !fired.Contains(one.Name)).Select(one => $"did not fire: {one.Name}: {one.Wish.When}"));
        faults.AddRange(fired.Except(said).Select(name => $"fired against the prediction: {name}"));

        var rows = await Ledger.OutboxAsync();
        var messages = await Ledger.MessagesAsync();
        faults.AddRange(DeliveryCheck.Faults(rows, messages));
        faults.AddRange(Arrivals(predicted, messages, await Ledger.WaitingAsync()));
        faults.AddRange(Closed(predicted, rows));
        faults.AddRange(await BellAsync(predicted));
        return new AlertReport(said, faults, Describe(predicted, rows, messages));
    }

    public ValueTask DisposeAsync() => Ledger.DisposeAsync();

    /// <summary>A firing's name in comparisons.</summary>
    public static string Name(long alert, DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"alert {alert} at {at.UtcDateTime:yyyy-MM-dd HH:mm:ss}");

    /// <summary>The key under which a firing is told.</summary>
    public static string KeyOf(long alert, DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"alert:{alert}:{at.ToUnixTimeMilliseconds()}");

    // Each expected message by the nonce of its key, at its place, once; in digests by the alerts' numbers; and nothing else that tells of an alert.
    private List<string> Arrivals(List<Expected> predicted, List<Arrived> messages, HashSet<string> waiting)
    {
        List<string> faults = [];
        var open = messages.Where(message => AlertNumber().IsMatch(message.Text)).ToList();
        foreach (var one in predicted.Where(one => one.Wish.Channel is not null || !(_digests.Contains(one.Wish.Person) || _mailed.Contains(one.Wish.Person) || _closed.Contains(one.Wish.Person))))
        {
            var found = open.FindAll(message => message.Nonce == DeliveryCheck.NonceOf(one.Key));
            if (found.Count != 1) faults.Add($"told {found.Count} times: {one.Name}");
            else if (!IsFor(found[0], one)) faults.Add($"told elsewhere, {found[0].Place}: {one.Name}");
            open.RemoveAll(found.Contains);
        }

        foreach (var person in _digests)
        {
            var place = "dm:" + AlertLedger.IdOf(person);
            var told = open.Where(message => message.Place == place).SelectMany(message => AlertNumber().Matches(message.Text).Select(match => match.Groups[1].Value)).Order().ToList();
            var wanted = predicted.Where(one => one.Wish.Person == person && one.Wish.Channel is null && !waiting.Contains(one.Key)).Select(one => one.Row.Id.ToString(CultureInfo.InvariantCulture)).Order().ToList();
            if (!told.SequenceEqual(wanted)) faults.Add($"digests of {person} tell of [{string.Join(' ', told)}], not of [{string.Join(' ', wanted)}]");
            open.RemoveAll(message => message.Place == place);
        }

        faults.AddRange(open.Select(message => $"nobody expected, at {message.Place}: {message.Text}"));
        var mails = Mails().CountBy(id => id).ToDictionary(StringComparer.Ordinal);
        foreach (var one in predicted.Where(one => one.Wish.Channel is null && _mailed.Contains(one.Wish.Person)))
        {
            mails.Remove(DeliveryCheck.NonceOf(one.Key + ":mail"), out var times);
            if (times != 1) faults.Add($"mailed {times} times: {one.Name}");
        }

        faults.AddRange(mails.Select(mail => $"a mail that nobody expected: {mail.Key}, {mail.Value} times"));
        return faults;
    }

    // Who takes no direct messages has one dead letter a day that says so, and everything in the bell.
    private IEnumerable<string> Closed(List<Expected> predicted, List<Written> rows)
    {
        foreach (var person in _closed.Where(person => predicted.Exists(one => one.Wish.Person == person && one.Wish.Channel is null)))
        {
            var own = rows.FindAll(row => row.Way == OutboxChannels.DiscordDirect && row.Target == AlertLedger.IdOf(person));
            if (own.Count == 0) yield return $"nobody tried to tell {person}";
            foreach (var row in own.Where(row => row.State != OutboxState.Dead || row.Error?.Contains("50007", StringComparison.Ordinal) != true || row.Attempts != 1))
                yield return $"{row.Key} to {person} is {row.State} after {row.Attempts} attempts: {row.Error}";
        }
    }

    private static bool IsFor(Arrived message, Expected one) =>
        one.Row.ChannelId is { } channel ? message.Place == channel.ToString(CultureInfo.InvariantCulture) : message.Place == "dm:" + AlertLedger.IdOf(one.Wish.Person);

    private async Task<List<string>> BellAsync(List<Expected> predicted)
    {
        var rung = (await Ledger.BellAsync()).Where(key => key.StartsWith("alert:", StringComparison.Ordinal)).ToList();
        var keys = predicted.ConvertAll(one => one.Key);
        return
        [
            .. keys.Except(rung).Select(key => $"the bell does not show {key}"), .. rung.Except(keys).Select(key => $"the bell shows {key}"),
            .. rung.GroupBy(key => key).Where(group => group.Count() > 1).Select(group => $"the bell shows {group.Key} twice"),
        ];
    }

    private string Describe(List<Expected> predicted, List<Written> rows, List<Arrived> messages)
    {
        var states = rows.GroupBy(row => row.State).ToDictionary(group => group.Key, group => group.Count());
        var lines = _alerts.Select(alert => string.Create(
            CultureInfo.InvariantCulture, $"  #{alert.Row.Id} {alert.Wish.Person}{(alert.Wish.Channel is { } channel ? " in " + channel : "")}: {alert.Wish.When}: {predicted.Count(one => one.Row.Id == alert.Row.Id)}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{_alerts.Count} alerts, {predicted.Count} firings predicted; outbox {rows.Count} = {states.GetValueOrDefault(OutboxState.Delivered)} delivered + {states.GetValueOrDefault(OutboxState.Dead)} dead + {states.GetValueOrDefault(OutboxState.Pending)} pending; {messages.Count} messages in Discord\n{string.Join('\n', lines)}");
    }

    private static bool HasButton(JsonElement answer, string label) =>
        answer.TryGetProperty("messages", out var messages) && messages.ValueKind == JsonValueKind.Array && messages.GetArrayLength() > 0
        && answer.Message().Components().Any(component => component.TryGetProperty("label", out var text) && text.GetString() == label);

    [GeneratedRegex(@"Alert \\*#(\d+) watches")]
    private static partial Regex AlertNumber();

    /// <summary>A firing that the recomputation says.</summary>
    private sealed record Expected(PriceAlertRow Row, AlertWish Wish, DateTimeOffset At)
    {
        public string Name => AlertCampaign.Name(Row.Id, At);

        public string Key => KeyOf(Row.Id, At);
    }
}
