using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Bot.Professions;

/// <summary><c>/market opportunities</c>: what a profession should buy now, by the member's goals when there are some.</summary>
internal sealed class OpportunitiesCommand(OpportunitiesDesk desk, IProfessionCatalog professions, IRealmCatalog realms) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "market opportunities",
        "Materials that are cheap now against their own past, in quantity, and wanted",
        [
            new CommandOption("profession", "Profession in any language, like Alchemy") { Required = true, Autocomplete = true, MaximumLength = 60 },
            new CommandOption("realm", "Realm, like Area 52 or Draenor EU") { Required = true, Autocomplete = true, MaximumLength = 100 },
            new CommandOption("public", "Show it to everybody, without your goals", OptionKind.Boolean),
        ])
    {
        // Goals are the member's own business.
        IsEphemeral = static call => !call.Flag("public"),
        Examples = ["/market opportunities profession:Alchemy realm:Area 52", "/market opportunities profession:Enchanting realm:Draenor EU public:True"],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        desk.FindAsync(call.Text("profession") ?? "", call.Text("realm") ?? "", call.Flag("public"), call.Caller.User, ct);

    public ValueTask<IReadOnlyList<CommandChoice>> SuggestAsync(CommandCall call, string option, string typed, CancellationToken ct) =>
        ValueTask.FromResult(option switch
        {
            "profession" => ProfessionText.Suggest(professions, typed),
            "realm" => RealmText.Suggest(realms, typed),
            _ => [],
        });
}
