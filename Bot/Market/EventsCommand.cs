using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary><c>/events</c>: outages, population, locks and new builds, newest first.</summary>
internal sealed class EventsCommand(EventsDesk desk, IRealmCatalog realms) : ICommand
{
    public const int MinDays = 1;
    public const int MaxDays = 90;
    private const int UsualDays = 7;

    public CommandDefinition Definition { get; } = new(
        "events",
        "What happened around the realms: outages, population, locks, new builds",
        [
            new CommandOption("realm", "Realm, like Area 52 or Draenor EU; leave out for all") { Autocomplete = true, MaximumLength = 100 },
            new CommandOption("days", "How many days back, 1 to 90; 7 when left out", OptionKind.Integer) { Minimum = MinDays, Maximum = MaxDays },
        ])
    {
        Examples = ["/events", "/events realm:Area 52 days:30"],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var days = call.Integer("days") ?? UsualDays;
        return days is < MinDays or > MaxDays
            ? Task.FromResult(Reply.Private($"days must be a whole number from {MinDays} to {MaxDays}."))
            : desk.FindAsync(call.Text("realm")?.Trim() ?? "", (int)days, ct);
    }

    public ValueTask<IReadOnlyList<CommandChoice>> SuggestAsync(CommandCall call, string option, string typed, CancellationToken ct) =>
        ValueTask.FromResult(option == "realm" ? RealmText.Suggest(realms, typed) : []);
}
