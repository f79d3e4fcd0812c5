namespace DiscordAH.Domain.Alerts;

/// <summary>A condition as text that people read and type, and that is stored: <c>price below 45g and (new low of 30 days or 30% below median of 14 days)</c>.</summary>
public static class ConditionText
{
    /// <summary>Most characters of a condition.</summary>
    public const int MaxLength = 600;

    /// <summary>The canonical text; <see cref="TryParse"/> reads it back equal.</summary>
    public static string Write(AlertCondition condition) => throw new NotImplementedException();

    /// <summary>Reads what a person typed: any case, spacing and common short forms (<c>&lt; 45g</c>, <c>-30% vs median 14d</c>).</summary>
    /// <param name="text">The text.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="fault">What was not understood, in a sentence with an example.</param>
    public static bool TryParse(string? text, out AlertCondition condition, out string fault) => throw new NotImplementedException();
}
