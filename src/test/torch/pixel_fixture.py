"""Writes src/test/resources/primerlab/pixel-networks.json: what the PyTorch reference models say of a few small images.

  python src/test/torch/pixel_fixture.py FOLDER_OF_TORCH_PEERS > src/test/resources/primerlab/pixel-networks.json

Weights and images come from a formula that the test repeats, so that only results are stored.
"""
import json, math, sys
sys.path.insert(0, sys.argv[1])
import torch, torch.nn.functional as F, torch_peers as peers

SIDE, IMAGES, WIDTH = 6, 4, 16


def scatter(salt, count):
    """Numbers in [-0.5, 0.5) that look random."""
    x = [math.sin((salt + 1) * 12.9898 + i * 78.233) * 43758.5453 for i in range(count)]
    return torch.tensor([v - math.floor(v) - 0.5 for v in x], dtype=torch.float64)


def numbers(tensor): return [float(f'{v:.7g}') for v in tensor.flatten().tolist()]


def results(net):
    for salt, p in enumerate(net.parameters()):
        p.data = (0.6 * scatter(salt, p.numel())).float().view(p.shape)
    x = (scatter(99, IMAGES * SIDE * SIDE) > 0).float().view(IMAGES, 1, SIDE, SIDE)
    logits = net(x)
    loss = F.binary_cross_entropy_with_logits(logits, x)
    loss.backward()
    return dict(logits=numbers(logits), loss=float(loss),
                gradients={name: dict(first=numbers(p.grad.flatten()[:4]), total=float(p.grad.double().sum()), square=float(p.grad.double().square().sum()))
                           for name, p in net.named_parameters()})


print(json.dumps({'pixel-cnn': results(peers.PixelCnn(WIDTH, 2)), 'row-lstm': results(peers.PixelRnn(peers.RowLstm, WIDTH)),
                  'diagonal-bilstm': results(peers.PixelRnn(peers.DiagonalBiLstm, WIDTH))}, indent=None))
