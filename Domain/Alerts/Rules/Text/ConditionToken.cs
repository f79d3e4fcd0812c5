namespace DiscordAH.Domain.Alerts;

/// <summary>A number, a word in lower case, or a sign.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">As it is understood.</param>
/// <param name="Typed">As it was typed.</param>
internal readonly record struct ConditionToken(ConditionToken.Sort Kind, string Text, string Typed)
{
    public enum Sort
    {
        Number,
        Word,
        Sign,
    }

    public bool Is(string text) => Kind != Sort.Number && Text == text;
}
