"""Writes src/test/resources/primerlab/image-networks.json: what the PyTorch reference models say of a few small inputs.

  python src/test/torch/image_fixture.py FOLDER_OF_TORCH_PEERS > src/test/resources/primerlab/image-networks.json

Weights, images and noise come from a formula that the test repeats, so that only results are stored.
"""
import json, math, sys
sys.path.insert(0, sys.argv[1])
import torch, torch.nn.functional as F, torch_peers as peers

SAMPLES = 4


def scatter(salt, *shape):
    """Numbers in [-0.5, 0.5) that look random."""
    x = [math.sin((salt + 1) * 12.9898 + i * 78.233) * 43758.5453 for i in range(math.prod(shape))]
    return torch.tensor([v - math.floor(v) - 0.5 for v in x], dtype=torch.float64).float().view(*shape)


def numbers(tensor): return [float(f'{v:.7g}') for v in tensor.flatten().tolist()]


def fill(net):
    for salt, p in enumerate(net.parameters()):
        p.data = scatter(salt, *p.shape) * (0.4 if p.dim() > 1 else 1)
    return net


def gradients(net):
    return {name: dict(first=numbers(p.grad.flatten()[:4]), total=float(p.grad.double().sum()), square=float(p.grad.double().square().sum()))
            for name, p in net.named_parameters()}


def diffusion(model, *shape):
    net = fill(model.net)
    x0, eps = 1.6 * scatter(97, SAMPLES, *shape), 2 * scatter(98, SAMPLES, *shape)
    t = torch.tensor([0, 50, 120, 199])
    a = model.alpha_bar[t].view(-1, *[1] * len(shape))
    noise = net(a.sqrt() * x0 + (1 - a).sqrt() * eps, t)
    loss = F.mse_loss(noise, eps)
    loss.backward()
    return dict(loss=loss.item(), noise=numbers(noise[:, ..., ::5] if len(shape) > 1 else noise), gradients=gradients(net))


def gan():
    model = fill(peers.gan_images())
    real, z = 2 * scatter(97, SAMPLES, 1, 16, 16), 4 * scatter(98, SAMPLES, 32)
    one, zero = torch.ones(SAMPLES, 1), torch.zeros(SAMPLES, 1)
    bce = F.binary_cross_entropy_with_logits
    fake = model.generator(z)
    loss_d = bce(model.discriminator(real), one) + bce(model.discriminator(fake.detach()), zero)
    loss_d.backward()
    d = gradients(model.discriminator)
    loss_g = bce(model.discriminator(fake), one)
    loss_g.backward()
    return dict(fake=numbers(fake[:, ..., ::5]), lossD=loss_d.item(), lossG=loss_g.item(), discriminator=d, generator=gradients(model.generator))


def slope_penalty(of_squared_length):
    """A loss on the slope of D's raw output by the image, by PyTorch's double backward."""
    net = fill(peers.gan_images().discriminator)
    x = (2 * scatter(96, SAMPLES, 1, 16, 16)).requires_grad_()
    slope, = torch.autograd.grad(net(x).sum(), x, create_graph=True)
    loss = of_squared_length(slope.flatten(1).square().sum(1)).mean()
    loss.backward()
    for p in net.parameters():
        p.grad = torch.zeros_like(p) if p.grad is None else p.grad
    return dict(loss=loss.item(), discriminator=gradients(net))


alpha_bar = peers.diffusion_points().alpha_bar
print(json.dumps({'alphaBar': numbers(alpha_bar[::20]), 'diffusion-points': diffusion(peers.diffusion_points(), 2),
                  'diffusion-images': diffusion(peers.diffusion_images(), 1, 16, 16), 'gan-images': gan(),
                  'slope-HALF_SQUARE': slope_penalty(lambda s: 3 * s / 2), 'slope-UNIT': slope_penalty(lambda s: 3 * (s.sqrt() - 1) ** 2)}))
