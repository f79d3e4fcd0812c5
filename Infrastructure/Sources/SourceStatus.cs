namespace DiscordAH.Infrastructure.Sources;

/// <summary>How a question to a second source ended.</summary>
internal enum SourceStatus
{
    Ok,

    /// <summary>Nothing newer than what is held.</summary>
    Unchanged,

    /// <summary>The source does not have it.</summary>
    NotThere,

    /// <summary>It could not be read this time.</summary>
    Failed,
}
