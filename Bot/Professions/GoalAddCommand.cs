using System.Globalization;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Bot.Professions;

/// <summary><c>/market goal add</c>: what a member wants to have.</summary>
internal sealed class GoalAddCommand(IServiceScopeFactory scopes, IItemCatalog items, IRealmCatalog realms) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "market goal add",
        "Note what you need; /market opportunities then looks for it. Only you see it",
        [
            new CommandOption("item", "Material, or something to craft: its reagents are looked for") { Required = true, Autocomplete = true, MaximumLength = 100 },
            new CommandOption("quantity", "How many you need", OptionKind.Integer) { Required = true, Minimum = 1, Maximum = MaterialGoal.MaxQuantity },
            new CommandOption("realm", "Only on this realm; leave out for any") { Autocomplete = true, MaximumLength = 100 },
        ])
    {
        IsEphemeral = static _ => true,
        Examples = ["/market goal add item:Mycobloom quantity:200"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var set = await scope.ServiceProvider.GetRequiredService<SetMaterialGoal>()
            .RunAsync(new SetMaterialGoal.Request(call.Caller.User, call.Text("item") ?? "", call.Integer("quantity") ?? 0, call.Text("realm")), ct);
        return set.Succeeded
            ? Reply.Private(string.Create(CultureInfo.InvariantCulture, $"Noted: {GoalText.Line(set.Value, items, realms)}. `/market opportunities` looks for it from now on."))
            : GoalText.Refusal(set.Error);
    }

    public ValueTask<IReadOnlyList<CommandChoice>> SuggestAsync(CommandCall call, string option, string typed, CancellationToken ct) =>
        ValueTask.FromResult(GoalText.Suggest(items, realms, option, typed));
}
