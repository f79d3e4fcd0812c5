using System.Globalization;
using System.Text.Json;
using DiscordAH.EndToEnd.Tests.Alerts.Oracle;
using DiscordAH.EndToEnd.Tests.Harness;
using DiscordAH.Infrastructure.Alerts;

namespace DiscordAH.EndToEnd.Tests.Alerts;

/// <summary>Alerts made by people in Discord, and what must have become of them.</summary>
internal sealed class AlertCampaign(AlertWorld world) : IAsyncDisposable
{
    private readonly List<(PriceAlertRow Row, AlertWish Wish)> _alerts = [];

    public AlertLedger Ledger { get; } = new(world);

    public AlertRun Run => new(world, Ledger);

    /// <summary>The alerts as they were stored when they were made.</summary>
    public IReadOnlyList<(PriceAlertRow Row, AlertWish Wish)> Alerts => _alerts;

    /// <summary>Types an alert in, looks at the preview and saves it.</summary>
    public async Task<PriceAlertRow> MakeAsync(AlertWish wish)
    {
        var text = FormattableString.Invariant($"/alert create item:{wish.Good.Item} realm:us-area-52 when:\"{wish.When}\" quantity:{wish.Quantity} cool-down:{wish.CoolDownHours}h");
        if (wish.Hours is { } hours) text += FormattableString.Invariant($" hours:{hours.From}-{hours.To}");
        if (wish.ExpiresHours is { } expires) text += FormattableString.Invariant($" expires:{expires}h");
        if (wish.Channel is { } channel) text += $" channel:#{channel}";
        var preview = await world.SayAsync(text, wish.Person);
        Assert.True(HasButton(preview, "Save alert"), $"No preview of \"{wish.When}\": {preview.AllText()}");
        var saved = await world.ClickAsync(preview.Message().GetProperty("id").GetString()!, preview.Message().Button("Save alert").CustomId(), wish.Person, "market");
        Assert.Contains("Saved", saved.AllText(), StringComparison.Ordinal);
        var row = (await Ledger.AlertsAsync())[^1];
        Assert.Equal(AlertLedger.IdOf(wish.Person), row.UserId.ToString());
        Assert.Equal((wish.Market, wish.Good.Item), (row.MarketId, row.ItemId));
        _alerts.Add((row, wish));
        return row;
    }

    /// <summary>What must have fired, recomputed from the store: alert and publication.</summary>
    public async Task<SortedSet<string>> PredictAsync()
    {
        var market = new AlertMarket(await Ledger.SnapshotsAsync(), await Ledger.ReadingsAsync(), Ledger.ChangesAsync);
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (row, wish) in _alerts)
            foreach (var at in await Prediction.OfAsync(row, wish, market)) all.Add(Name(row.Id, at));
        return all;
    }

    /// <summary>What the store says fired.</summary>
    public async Task<SortedSet<string>> FiredAsync() =>
        new((await Ledger.FiringsAsync()).Select(row => Name(row.AlertId, row.At)), StringComparer.Ordinal);

    /// <summary>What people were told in Discord, read from the buttons below each message: alert and publication, once for each message.</summary>
    public async Task<List<string>> ToldAsync()
    {
        var firings = (await Ledger.FiringsAsync()).ToDictionary(row => row.Id);
        List<string> told = [];
        foreach (var message in await Ledger.MessagesAsync())
            if (FiringOf(message.Message) is { } id) told.Add(firings.TryGetValue(id, out var row) ? Name(row.AlertId, row.At) : $"ghost of firing {id}");
        return told;
    }

    public ValueTask DisposeAsync() => Ledger.DisposeAsync();

    /// <summary>A firing's name in comparisons.</summary>
    public static string Name(long alert, DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"alert {alert} at {at.UtcDateTime:yyyy-MM-dd HH:mm:ss}");

    /// <summary>The firing that a message tells of, by the state of its button "Why?"; null when it has none.</summary>
    public static long? FiringOf(JsonElement message)
    {
        foreach (var component in message.Components())
        {
            if (!component.TryGetProperty("label", out var label) || label.GetString() != "Why?") continue;
            var parts = component.CustomId().Split('~');
            for (var i = 0; i + 2 < parts.Length; i++)
                if (parts[i].EndsWith("why", StringComparison.Ordinal)) return long.Parse(new string([.. parts[i + 2].TakeWhile(char.IsAsciiDigit)]), CultureInfo.InvariantCulture);
        }

        return null;
    }

    private static bool HasButton(JsonElement answer, string label) =>
        answer.TryGetProperty("messages", out var messages) && messages.ValueKind == JsonValueKind.Array && messages.GetArrayLength() > 0
        && answer.Message().Components().Any(component => component.TryGetProperty("label", out var text) && text.GetString() == label);
}
