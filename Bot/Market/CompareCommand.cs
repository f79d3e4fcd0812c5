using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary><c>/compare</c>: what an item costs on every realm of a region.</summary>
internal sealed class CompareCommand(CompareDesk desk, RealmDesk names, MarketRefusals refusals, IItemCatalog items, IRealmCatalog realms) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "compare",
        "What an item costs on every realm of a region",
        [
            new CommandOption("item", "Item name in any language, or its id") { Required = true, Autocomplete = true, MaximumLength = 100 },
            new CommandOption("region", "Region; that of your realm, or the first that is followed, when left out")
            {
                Choices = [.. Enum.GetValues<Region>().Select(region => new CommandChoice(region.Slug().ToUpperInvariant(), region.Slug()))],
            },
            new CommandOption("realm", "Your realm, to mark it in the list") { Autocomplete = true, MaximumLength = 100 },
            new CommandOption("private", "Show the answer to you alone; you can share it afterwards", OptionKind.Boolean),
        ])
    {
        IsEphemeral = static call => call.Flag("private"),
        Examples = ["/compare item:Bow of Searing Arrows region:us", "/compare item:Bow of Searing Arrows realm:Draenor EU private:True"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var item = call.Text("item") ?? "";
        var isPrivate = call.Flag("private");
        Region? asked = null;
        if (call.Text("region") is { } name)
        {
            if (!RegionNames.TryParse(name, out var known)) return TokenDesk.Refuse(new TokenErrors.UnknownRegion(DiscordText.Clip(name, 40)));
            asked = known;
        }

        if (call.Text("realm")?.Trim() is not { Length: > 0 } typed)
            return (await desk.AnswerAsync(new CompareQuestion(item, asked ?? desk.UsualRegion, null, CompareSort.Price, 1, isPrivate), ct)).Reply;
        var own = names.Resolve(typed);
        return own.Succeeded
            ? (await desk.AnswerAsync(new CompareQuestion(item, asked ?? own.Value.Region, own.Value, CompareSort.Price, 1, isPrivate), ct)).Reply
            : refusals.OfRealm(own.Error, realm => desk.Pick(MarketRefusals.RealmLabel(realm), new CompareQuestion(item, asked ?? realm.Region, realm, CompareSort.Price, 1, isPrivate)));
    }

    public ValueTask<IReadOnlyList<CommandChoice>> SuggestAsync(CommandCall call, string option, string typed, CancellationToken ct) =>
        ValueTask.FromResult(option switch
        {
            "item" => ItemText.Suggest(items, typed),
            "realm" => RealmText.Suggest(realms, typed),
            _ => [],
        });
}
