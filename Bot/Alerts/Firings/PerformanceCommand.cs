using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Alerts;

/// <summary><c>/alert performance</c>: how good the person's alerts were, and what to do about each.</summary>
internal sealed class PerformanceCommand(IAlertUseCases useCases, PerformanceView view) : ICommand
{
    private const int UsualDays = 30;

    public CommandDefinition Definition { get; } = new(
        "alert performance",
        "How good your alerts were, and which to keep, tighten or drop",
        [new CommandOption("days", "Over how many days; 30 when left out", OptionKind.Integer) { Minimum = 1, Maximum = 365 }])
    {
        IsEphemeral = static _ => true,
        Examples = ["/alert performance days:90"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var days = (int)Math.Clamp(call.Integer("days") ?? UsualDays, 1, 365);
        return view.Show(await useCases.EffectivenessAsync(call.Caller.User, days, ct));
    }
}
