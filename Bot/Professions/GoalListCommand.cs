using System.Globalization;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Bot.Professions;

/// <summary><c>/market goal list</c>: the member's own goals.</summary>
internal sealed class GoalListCommand(IServiceScopeFactory scopes, IItemCatalog items, IRealmCatalog realms) : ICommand
{
    private const int MaxText = 3900;

    public CommandDefinition Definition { get; } = new("market goal list", "Your goals; nobody else sees them", [])
    {
        IsEphemeral = static _ => true,
        Examples = ["/market goal list"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var goals = await scope.ServiceProvider.GetRequiredService<IMaterialGoals>().ListAsync(call.Caller.User, ct);
        if (goals.Count == 0) return Reply.Private("You have no goals. Set one with `/market goal add`: a material, or something you want to craft.");
        return new Reply
        {
            Ephemeral = true,
            Embeds =
            [
                new Embed
                {
                    Title = "Your goals",
                    Description = DiscordText.Clip(string.Join('\n', goals.Select(goal => GoalText.Line(goal, items, realms))), MaxText),
                    Colour = 0x5865F2,
                    Footer = string.Create(CultureInfo.InvariantCulture, $"{goals.Count} of {MaterialGoal.MaxGoals} · /market opportunities looks for them"),
                },
            ],
        };
    }
}
