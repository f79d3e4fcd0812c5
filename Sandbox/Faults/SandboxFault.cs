namespace DiscordAH.Sandbox.Faults;

/// <summary>One switch: what goes wrong, where, and how often.</summary>
/// <param name="Target"><c>discord</c> or <c>battlenet</c>.</param>
/// <param name="Fault">Name of the fault, for example <c>429-user</c> or <c>truncated</c>.</param>
/// <param name="Times">How many more times it strikes; <see langword="null"/> means until it is cleared.</param>
/// <param name="Route">Only requests whose route contains this text; <see langword="null"/> means all.</param>
/// <param name="Value">A detail of the fault: milliseconds for <c>slow</c>, a close code for <c>close</c>.</param>
public sealed record SandboxFault(string Target, string Fault, int? Times, string? Route, string? Value)
{
    /// <summary><see cref="Value"/> as a number, or <paramref name="fallback"/> where it is absent or no number.</summary>
    public int Number(int fallback) =>
        int.TryParse(Value, System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : fallback;
}
