namespace DiscordAH.Domain.Common;

/// <summary>
/// A refusal that was foreseen: bad input, a limit, a thing that is not there. Features derive named records from it;
/// a bug or an outage is an exception instead.
/// </summary>
/// <param name="Code">Stable name for machines, <c>feature.reason</c>.</param>
/// <param name="Message">One sentence for people: what was wrong and what is allowed or comes next. Plain text.</param>
public abstract record Error(string Code, string Message);
