using System.Data.Common;

namespace DiscordAH.Infrastructure.Persistence;

/// <summary>The database does not answer just now. Thrown at once, instead of after a timeout of its own for everybody who asks.</summary>
public sealed class StorageAwayException(Exception? cause = null)
    : DbException("The database does not answer just now. Try again in a minute; it is looked for all the time.", cause)
{
    /// <inheritdoc />
    public override bool IsTransient => true;
}
