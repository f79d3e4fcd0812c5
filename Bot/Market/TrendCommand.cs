using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary><c>/trend</c>: where a price is going, and how sure that is.</summary>
internal sealed class TrendCommand(TrendDesk desk, MarketRefusals refusals, IItemCatalog items, IRealmCatalog realms) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "trend",
        "Where a price is going: its state, how it stands in its own history, a forecast",
        [
            new CommandOption("item", "Item name in any language, or its id") { Required = true, Autocomplete = true, MaximumLength = 100 },
            new CommandOption("realm", "Realm, like Area 52 or Draenor EU") { Required = true, Autocomplete = true, MaximumLength = 100 },
            new CommandOption("range", "Over what time; 14 days when left out")
            {
                Choices = [.. TrendRanges.All.Select(range => new CommandChoice(range.Name(), range.Name()))],
            },
            new CommandOption("private", "Show the answer to you alone; you can share it afterwards", OptionKind.Boolean),
        ])
    {
        IsEphemeral = static call => call.Flag("private"),
        Examples = ["/trend item:Mycobloom realm:Area 52", "/trend item:Mycobloom realm:Draenor EU range:30d private:True"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var range = TrendRange.Fortnight;
        var question = new TrendQuestion(call.Text("item") ?? "", call.Text("realm") ?? "", range, call.Flag("private"));
        if (call.Text("range") is { } typed && !TrendRanges.TryParse(typed, out range))
            return refusals.Of(new MarketErrors.BadRange(DiscordText.Clip(typed, 40)), question.Item, question.Realm, static (_, _, _) => throw new InvalidOperationException("There are no suggestions."));
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
