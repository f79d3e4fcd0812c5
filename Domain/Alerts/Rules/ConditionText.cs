namespace DiscordAH.Domain.Alerts;

/// <summary>A condition as text that people read and type, and that is stored: <c>price below 45g and (new low of 30 days or 30% below median of 14 days)</c>.</summary>
public static class ConditionText
{
    /// <summary>Most characters of a condition.</summary>
    public const int MaxLength = 600;

    /// <summary>Most parts that one "and" or "or" joins.</summary>
    public const int MostParts = 6;

    /// <summary>Most joins within each other: <c>a or (b and (c or d))</c> has three.</summary>
    public const int MostDepth = 3;

    /// <summary>The canonical text; <see cref="TryParse"/> reads it back equal.</summary>
    public static string Write(AlertCondition condition) => ConditionWriter.Write(condition);

    /// <summary>
    /// Reads what a person typed: any case, spacing and order, and common short forms (<c>&lt; 45g</c>, <c>-30% vs median 14d</c>, <c>price under 1.2k</c>).
    /// "and" binds closer than "or". Numbers are not checked for sense: that is what <see cref="RuleCheck"/> does.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="fault">What was not understood, in a sentence with an example.</param>
    public static bool TryParse(string? text, out AlertCondition condition, out string fault)
    {
        condition = null!;
        if (string.IsNullOrWhiteSpace(text))
        {
            fault = "Say what to watch for, for example: price below 45g.";
            return false;
        }

        if (text.Length > MaxLength)
        {
            fault = $"The condition has {text.Length} characters; {MaxLength} are the most. Make two alerts of it.";
            return false;
        }

        try
        {
            condition = new ConditionParser(ConditionLexer.Read(text)).Parse();
            fault = "";
            return true;
        }
        catch (ConditionFault found)
        {
            fault = found.Message;
            return false;
        }
    }
}
