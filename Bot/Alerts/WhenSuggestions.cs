using System.Collections.Concurrent;
using DiscordAH.Bot.Discord;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Alerts;

/// <summary>
/// Suggestions while a condition is typed: how what stands there is understood, rules made from the good's own past, and examples. The past is
/// asked in the background and kept for some minutes, so that an answer never waits longer than a blink.
/// </summary>
internal sealed partial class WhenSuggestions(IAlertUseCases useCases, AlertDesk desk, DiscordClock clock, ILogger<WhenSuggestions> log)
{
    private const int MostKept = 500;
    private const int MostAtOnce = 2;
    private const int MaxValue = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly string[] Examples =
    [
        "price below 45g", "30% below median of 14 days", "30% below weighted value", "price in lowest 10% of 30 days", "new low of 30 days", "price 3 deviations below 14 days",
        "trend turns up in 7 days", "quantity 60% below median of 7 days", "30% below other realms", "first listing in 14 days", "forecast below 45g within 24 hours",
        "price below 45g and quantity 60% below median of 7 days",
    ];

    private readonly ConcurrentDictionary<(string Item, string Realm), (DateTimeOffset At, Task<IReadOnlyList<AlertSuggestion>> Rules)> _kept = new();
    private int _running;

    /// <summary>Suggestions, best first.</summary>
    /// <param name="user">Who types.</param>
    /// <param name="item">The item as far as it is chosen; null for a rule that is not for one good.</param>
    /// <param name="realm">The realm likewise; null for the usual one.</param>
    /// <param name="typed">What stands there.</param>
    public async ValueTask<IReadOnlyList<CommandChoice>> SuggestAsync(UserId user, string? item, string? realm, string typed)
    {
        var text = typed.Trim();
        var choices = new List<CommandChoice>();
        if (text.Length > 0 && Reading(text) is { } reading) choices.Add(reading);
        if (!string.IsNullOrWhiteSpace(item)) choices.AddRange(Matching((await RulesAsync(user, item.Trim(), realm?.Trim() ?? "")).Select(Choice), text));
        choices.AddRange(Matching(Examples.Select(one => new CommandChoice(one, one)), text));
        return [.. choices.DistinctBy(choice => choice.Value).Take(25)];
    }

    /// <summary>How a text is understood, or what is wrong with it; choosing a fault keeps the text. Null when the text is too long for a list: it is then taken as typed.</summary>
    private static CommandChoice? Reading(string text)
    {
        var isRule = ConditionText.TryParse(text, out var condition, out var fault);
        var value = isRule ? ConditionText.Write(condition) : text;
        return value.Length <= MaxValue ? new CommandChoice(DiscordText.Clip(isRule ? $"✓ {value}" : $"✗ {fault}", MaxValue), value) : null;
    }

    private static CommandChoice Choice(AlertSuggestion one)
    {
        var text = ConditionText.Write(one.Rule.When);
        return new CommandChoice(DiscordText.Clip($"{text} ({one.Name}, {AlertPreviewView.Times(one.Firings)} in {one.Days} days)", MaxValue), text);
    }

    // Words in any order: "median below" finds "30% below median of 14 days".
    private static IEnumerable<CommandChoice> Matching(IEnumerable<CommandChoice> choices, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return choices.Where(choice => choice.Value.Length <= MaxValue && words.All(word => choice.Name.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private async Task<IReadOnlyList<AlertSuggestion>> RulesAsync(UserId user, string item, string realm)
    {
        var task = Asked(user, item, realm);
        await Task.WhenAny(task, Task.Delay(Patience, clock.Time));
        return task.IsCompletedSuccessfully ? await task : [];
    }

    private Task<IReadOnlyList<AlertSuggestion>> Asked(UserId user, string item, string realm)
    {
        var now = clock.Time.GetUtcNow();
        var key = (item, realm.Length == 0 ? $"user {user}" : realm);
        if (_kept.TryGetValue(key, out var known) && now - known.At < Fresh) return known.Rules;
        if (Interlocked.Increment(ref _running) > MostAtOnce)
        {
            Interlocked.Decrement(ref _running);
            return Task.FromResult<IReadOnlyList<AlertSuggestion>>([]);
        }

        if (_kept.Count >= MostKept) _kept.Clear();
        var task = Task.Run(() => AskAsync(user, item, realm));
        _kept[key] = (now, task);
        return task;
    }

    private async Task<IReadOnlyList<AlertSuggestion>> AskAsync(UserId user, string item, string realm)
    {
        using var stop = new CancellationTokenSource(Longest, clock.Time);
        try
        {
            var place = realm.Length > 0 ? realm : await desk.UsualRealmAsync(user, stop.Token);
            if (place is null) return [];
            var found = await useCases.SuggestAsync(item, place, stop.Token);
            return found.Succeeded ? found.Value : [];
        }
        catch (Exception e)
        {
            // Nobody waits for it but a list that has examples too.
            LogNone(e);
            return [];
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Rules could not be suggested")]
    private partial void LogNone(Exception exception);
}
