using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary><c>/realm</c>: a realm's connected realms, population and data age; without a realm the list of all that are followed.</summary>
internal sealed class RealmCommand(RealmDesk desk, IRealmCatalog realms) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "realm",
        "A realm's connected realms, population and last auction data; or all realms",
        [new CommandOption("realm", "Realm, like Area 52 or Draenor EU; leave out for the whole list") { Autocomplete = true, MaximumLength = 100 }])
    {
        Examples = ["/realm", "/realm realm:Area 52"],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(call.Text("realm")) ? desk.ListAsync(1, ct) : desk.FindAsync(call.Text("realm")!, ct);

    public ValueTask<IReadOnlyList<CommandChoice>> SuggestAsync(CommandCall call, string option, string typed, CancellationToken ct) =>
        ValueTask.FromResult(RealmText.Suggest(realms, typed));
}
