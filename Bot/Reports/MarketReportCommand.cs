using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Bot.Professions;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Bot.Reports;

/// <summary><c>/market report</c>: a profession's market on a realm as a PDF.</summary>
internal sealed class MarketReportCommand(MarketReportDesk desk, IProfessionCatalog professions, IRealmCatalog realms) : IProgressCommand
{
    public CommandDefinition Definition { get; } = new(
        "market report",
        "A profession's market as a PDF: what to craft, what to buy, what prices do",
        [
            new CommandOption("profession", "Profession, like Alchemy") { Required = true, Autocomplete = true, MaximumLength = 100 },
            new CommandOption("realm", "Realm, like Area 52 or Draenor EU") { Required = true, Autocomplete = true, MaximumLength = 100 },
        ])
    {
        Examples = ["/market report profession:Alchemy realm:Area 52"],
    };

    public Task<Reply> RunAsync(CommandCall call, Func<Reply, CancellationToken, Task> show, CancellationToken ct) =>
        desk.AnswerAsync(call.Text("profession") ?? "", call.Text("realm") ?? "", call.Caller.User, show, ct);

    public ValueTask<IReadOnlyList<CommandChoice>> SuggestAsync(CommandCall call, string option, string typed, CancellationToken ct) =>
        ValueTask.FromResult(option switch
        {
            "profession" => ProfessionText.Suggest(professions, typed),
            "realm" => RealmText.Suggest(realms, typed),
            _ => [],
        });
}
