using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Bot.Alerts;

/// <summary><c>/alert opportunities</c>: what the person's alerts hold true of right now.</summary>
internal sealed class AlertOpportunitiesCommand(IAlertUseCases useCases, FiringView view) : ICommand
{
    public CommandDefinition Definition { get; } = new("alert opportunities", "Which of your alerts hold right now, the largest saving first", [])
    {
        IsEphemeral = static _ => true,
        Examples = ["/alert opportunities"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var found = await useCases.OpportunitiesAsync(call.Caller.User, ct);
        var watching = found.Count > 0 ? 0 : (await useCases.OfOwnerAsync(call.Caller.User, ct)).Count(alert => alert.Status == AlertStatus.Active);
        return view.Opportunities(found, watching);
    }
}
