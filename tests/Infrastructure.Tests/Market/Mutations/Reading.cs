using DiscordAH.Infrastructure.Market.Parsing;

namespace DiscordAH.Infrastructure.Tests.Market.Mutations;

/// <summary>What became of a snapshot on one way of reading it.</summary>
/// <param name="Refusal">Why it was refused; null when it was taken.</param>
/// <param name="Text">What was taken, in full.</param>
/// <param name="Elements">Elements taken or skipped.</param>
internal sealed record Reading(string? Refusal, string Text, int Elements)
{
    /// <summary>Reads it by a parse. Any other exception than a refusal is a crash, and goes on.</summary>
    public static async Task<Reading> OfAsync(Func<Task<Sample.Parsed>> parse)
    {
        try
        {
            var parsed = await parse();
            return new Reading(null, parsed.ToString(), parsed.Auctions + parsed.Skipped);
        }
        catch (Exception exception) when (exception is MalformedBodyException or InvalidDataException)
        {
            return new Reading(exception.Message, "", 0);
        }
    }
}
