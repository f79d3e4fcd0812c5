namespace DiscordAH.Domain.Professions;

/// <summary>A fault found while a recipe file is read; <see cref="RecipeFileReader"/> turns it into a refusal.</summary>
internal sealed class RecipeFileFault(long offset, string message) : Exception(message)
{
    /// <summary>Byte at which the faulty word or number begins.</summary>
    public long Offset { get; } = offset;
}
