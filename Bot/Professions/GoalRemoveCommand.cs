using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Bot.Professions;

/// <summary><c>/market goal remove</c>.</summary>
internal sealed class GoalRemoveCommand(IServiceScopeFactory scopes, IItemCatalog items, IRealmCatalog realms) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "market goal remove",
        "Remove one of your goals",
        [
            new CommandOption("item", "The goal's item") { Required = true, Autocomplete = true, MaximumLength = 100 },
            new CommandOption("realm", "The goal's realm, where you have several for the item") { Autocomplete = true, MaximumLength = 100 },
        ])
    {
        IsEphemeral = static _ => true,
        Examples = ["/market goal remove item:Mycobloom"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var removed = await scope.ServiceProvider.GetRequiredService<RemoveMaterialGoal>()
            .RunAsync(new RemoveMaterialGoal.Request(call.Caller.User, call.Text("item") ?? "", call.Text("realm")), ct);
        return removed.Succeeded ? Reply.Private($"Removed: {GoalText.Line(removed.Value, items, realms)}.") : GoalText.Refusal(removed.Error);
    }

    public ValueTask<IReadOnlyList<CommandChoice>> SuggestAsync(CommandCall call, string option, string typed, CancellationToken ct) =>
        ValueTask.FromResult(GoalText.Suggest(items, realms, option, typed));
}
