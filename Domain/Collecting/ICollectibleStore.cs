namespace DiscordAH.Domain.Collecting;

/// <summary>What can be collected, kept.</summary>
public interface ICollectibleStore
{
    /// <summary>Adds or updates mounts.</summary>
    Task SaveAsync(IReadOnlyList<Mount> mounts, DateTimeOffset at, CancellationToken ct);

    /// <summary>Adds or updates toys.</summary>
    Task SaveAsync(IReadOnlyList<Toy> toys, DateTimeOffset at, CancellationToken ct);

    /// <summary>Adds or updates pet species.</summary>
    Task SaveAsync(IReadOnlyList<Pet> pets, DateTimeOffset at, CancellationToken ct);

    /// <summary>Every mount, by id.</summary>
    Task<IReadOnlyList<Mount>> MountsAsync(CancellationToken ct);

    /// <summary>Every toy, by id.</summary>
    Task<IReadOnlyList<Toy>> ToysAsync(CancellationToken ct);

    /// <summary>Every species whose facts were read, by id.</summary>
    Task<IReadOnlyList<Pet>> PetsAsync(CancellationToken ct);
}
