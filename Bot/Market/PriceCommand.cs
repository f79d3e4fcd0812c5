using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary><c>/price</c>: what an item costs on a realm, and how that changed.</summary>
internal sealed class PriceCommand(PriceDesk desk, MarketRefusals refusals, IItemCatalog items, IRealmCatalog realms) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "price",
        "What an item costs on a realm, now and over time",
        [
            new CommandOption("item", "Item name in any language, or its id") { Required = true, Autocomplete = true, MaximumLength = 100 },
            new CommandOption("realm", "Realm, like Area 52 or Draenor EU") { Required = true, Autocomplete = true, MaximumLength = 100 },
            new CommandOption("range", "How far back the chart goes; 7 days when left out")
            {
                Choices = [.. PriceRanges.All.Select(range => new CommandChoice(range.Name(), range.Name()))],
            },
            new CommandOption("private", "Show the answer to you alone; you can share it afterwards", OptionKind.Boolean),
        ])
    {
        IsEphemeral = static call => call.Flag("private"),
        Examples = ["/price item:Mycobloom realm:Area 52", "/price item:Mycobloom realm:Draenor EU range:30d private:True"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var range = PriceRange.Week;
        var question = new PriceQuestion(call.Text("item") ?? "", call.Text("realm") ?? "", range, call.Flag("private"));
        if (call.Text("range") is { } typed && !PriceRanges.TryParse(typed, out range)) return refusals.Of(new MarketErrors.BadRange(typed), question);
        return (await desk.AnswerAsync(question with { Range = range }, ct)).Reply;
    }

    public ValueTask<IReadOnlyList<CommandChoice>> SuggestAsync(CommandCall call, string option, string typed, CancellationToken ct) =>
        ValueTask.FromResult(option switch
        {
            "item" => ItemText.Suggest(items, typed),
            "realm" => RealmText.Suggest(realms, typed),
            _ => [],
        });
}
