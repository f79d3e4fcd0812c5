namespace DiscordAH.Domain.Notifications;

/// <summary>How an attempt to deliver ended.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>It is there.</summary>
    public sealed record Done : Delivery;

    /// <summary>It will never be there as it is: no further attempt.</summary>
    /// <param name="Reason">One sentence for an admin.</param>
    /// <param name="Cause">What the program can act on.</param>
    public sealed record Refused(string Reason, RefusalCause Cause = RefusalCause.Other) : Delivery;

    /// <summary>It was surely not delivered, but may be later.</summary>
    /// <param name="Reason">One sentence for an admin.</param>
    public sealed record Later(string Reason) : Delivery;

    /// <summary>Nobody knows whether it was delivered.</summary>
    /// <param name="Reason">One sentence for an admin.</param>
    public sealed record Unknown(string Reason) : Delivery;
}
