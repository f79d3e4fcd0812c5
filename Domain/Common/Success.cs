namespace DiscordAH.Domain.Common;

/// <summary>Success whose value has an interface as its type: the language has no conversion from those.</summary>
public static class Success
{
    /// <summary>Success.</summary>
    public static Result<T> Of<T>(T value)
        where T : notnull => value;
}
