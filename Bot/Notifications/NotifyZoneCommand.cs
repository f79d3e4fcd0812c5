using DiscordAH.Bot.Alerts;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Notifications;

/// <summary><c>/notify zone</c>: in which time zone the person's hours count.</summary>
internal sealed class NotifyZoneCommand(INoticeUseCases useCases, NoticeProfileView view) : ICommand
{
    private const int MaxChoices = 25;

    // Beginnings of names that people have; the rest ("Etc/GMT+5", "US/Eastern") are others under another name.
    private static readonly string[] Continents = ["Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/"];
    private static readonly string[] Common =
    [
        "Europe/London", "Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Rome", "Europe/Stockholm", "Europe/Warsaw", "Europe/Athens", "Europe/Moscow", "America/New_York", "America/Chicago",
        "America/Denver", "America/Los_Angeles", "America/Sao_Paulo", "America/Mexico_City", "Asia/Seoul", "Asia/Tokyo", "Asia/Taipei", "Asia/Shanghai", "Asia/Singapore", "Asia/Kolkata", "Australia/Sydney",
        "Australia/Perth", "Pacific/Auckland", "UTC",
    ];

    private static readonly string[] Zones =
        [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => Continents.Any(one => id.StartsWith(one, StringComparison.Ordinal))).Append("UTC").Distinct().Order(StringComparer.Ordinal)];

    public CommandDefinition Definition { get; } = new(
        "notify zone",
        "Your time zone, in which your hours count",
        [new CommandOption("zone", "City or zone, like Berlin or America/New_York") { Required = true, Autocomplete = true, MaximumLength = 60 }])
    {
        IsEphemeral = static _ => true,
        Examples = ["/notify zone zone:Europe/Berlin"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var typed = (call.Text("zone") ?? "").Trim();
        var changed = await useCases.ChangeAsync(new ChangeNoticeProfile.Request(call.Caller.User, Zone: Exact(typed) ?? typed), ct);
        return changed.Succeeded
            ? view.Show(changed.Value, changed.Value.Zone is { } zone ? $"Your time zone is {DiscordText.Escape(zone)}, where it is {view.Clock(zone)} now." : null)
            : AlertRefusals.Of(changed.Error);
    }

    public ValueTask<IReadOnlyList<CommandChoice>> SuggestAsync(CommandCall call, string option, string typed, CancellationToken ct)
    {
        var text = Plain(typed);
        IEnumerable<string> found = text.Length == 0 ? Common : Zones.Where(zone => Plain(zone).Contains(text, StringComparison.OrdinalIgnoreCase))
            .OrderBy(zone => City(zone).StartsWith(text, StringComparison.OrdinalIgnoreCase) ? 0 : 1).ThenBy(zone => zone, StringComparer.Ordinal);
        return ValueTask.FromResult<IReadOnlyList<CommandChoice>>([.. found.Take(MaxChoices).Select(zone => new CommandChoice($"{zone} ({view.Clock(zone)} now)", zone))]);
    }

    /// <summary>"berlin" and "new york" name one zone each.</summary>
    private static string? Exact(string typed)
    {
        var text = Plain(typed);
        var named = Zones.Where(zone => string.Equals(Plain(zone), text, StringComparison.OrdinalIgnoreCase) || string.Equals(City(zone), text, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return named is [var only] ? only : null;
    }

    private static string City(string zone) => Plain(zone[(zone.LastIndexOf('/') + 1)..]);

    private static string Plain(string text) => text.Trim().Replace('_', ' ');
}
