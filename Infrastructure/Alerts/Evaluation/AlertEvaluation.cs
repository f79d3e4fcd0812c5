namespace DiscordAH.Infrastructure.Alerts;

/// <summary>What an evaluation did.</summary>
/// <param name="Snapshots">Snapshots judged.</param>
/// <param name="Judged">Alerts looked at, all snapshots together.</param>
/// <param name="Fired">Of those, how many fired.</param>
internal readonly record struct AlertEvaluation(int Snapshots, int Judged, int Fired)
{
    public static AlertEvaluation operator +(AlertEvaluation a, AlertEvaluation b) => new(a.Snapshots + b.Snapshots, a.Judged + b.Judged, a.Fired + b.Fired);
}
